//! The smallest program with a window like ours, for `.ci/start-bench` to hold ours against:
//! what eframe, the graphics driver and the system take is no doing of ours.

fn main() -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_title("leeg")
        .with_inner_size([1260.0, 760.0])
        .with_min_inner_size([1024.0, 640.0]);
    let options =
        eframe::NativeOptions { viewport, renderer: eframe::Renderer::Wgpu, ..Default::default() };
    eframe::run_native("leeg", options, Box::new(|_| Ok(Box::new(Empty))))
}

/// Shows nothing.
struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("leeg");
    }
}
