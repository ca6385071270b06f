//! The shadow of a card.

use egui::epaint::{Mesh, Shape};
use egui::{Color32, Pos2, Rect, Shadow, Vec2};

/// How many lines a rounded corner is drawn with.
const CORNER_STEPS: u8 = 4;

/// What of `shadow` shows around a card with corners of `radius` points. What the card covers
/// is not drawn: without a graphics card every layer costs time.
pub(super) fn around(card: Rect, radius: f32, shadow: Shadow) -> Shape {
    let [x, y] = shadow.offset.map(f32::from);
    let middle = card.translate(Vec2::new(x, y)).expand(f32::from(shadow.spread));
    let half = f32::from(shadow.blur) / 2.0;
    let mut mesh = Mesh::default();
    for (center, direction) in outline(middle.shrink(radius)) {
        mesh.colored_vertex(center + direction * (radius - half).max(0.0), shadow.color);
        mesh.colored_vertex(center + direction * (radius + half), Color32::TRANSPARENT);
    }
    let n = u32::try_from(mesh.vertices.len()).expect("a corner has few steps");
    for inner in (0..n).step_by(2) {
        let (outer, next_inner, next_outer) = (inner + 1, (inner + 2) % n, (inner + 3) % n);
        mesh.add_triangle(inner, outer, next_inner);
        mesh.add_triangle(outer, next_inner, next_outer);
    }
    Shape::mesh(mesh)
}

/// The centers of the round corners of a card, each with directions from one side to the next,
/// all the way round.
fn outline(centers: Rect) -> impl Iterator<Item = (Pos2, Vec2)> {
    let corners =
        [centers.right_bottom(), centers.left_bottom(), centers.left_top(), centers.right_top()];
    (0_u8..4).zip(corners).flat_map(|(quarter, center)| {
        (0..=CORNER_STEPS).map(move |step| {
            let turns = f32::from(quarter) + f32::from(step) / f32::from(CORNER_STEPS);
            (center, Vec2::angled(turns * std::f32::consts::FRAC_PI_2))
        })
    })
}
