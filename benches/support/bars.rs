//! Bars: what must be fast, held by ratios within one run.
//!
//! How many milliseconds something takes depends on the computer, so times are shown beside
//! their bar and only a ratio can fail: that of two medians measured in the same run.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use criterion::{Bencher, Criterion};

use super::cpu_time::CpuTime;

/// What is held.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bar {
    /// What was measured.
    pub(crate) what: &'static str,
    /// How long it may take, on a computer of today.
    pub(crate) most: Option<Duration>,
    /// What it is held against.
    pub(crate) against: &'static str,
    /// How many times as long as that it may take.
    pub(crate) times: f64,
}

/// One program of benches with its bars.
pub(crate) struct Bench {
    name: &'static str,
    folder: PathBuf,
    criterion: Criterion<CpuTime>,
    bars: Vec<Bar>,
    /// What was measured without criterion, by name.
    once: BTreeMap<&'static str, Duration>,
}

impl Bench {
    /// Reads the arguments of `cargo bench`.
    pub(crate) fn new(name: &'static str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("benches");
        let criterion = Criterion::default()
            .with_measurement(CpuTime)
            .warm_up_time(Duration::from_millis(500))
            .measurement_time(Duration::from_secs(2))
            .sample_size(30)
            .output_directory(&folder)
            .configure_from_args();
        // What an earlier run measured is no part of a ratio.
        std::fs::remove_dir_all(folder.join(name)).ok();
        Self { name, folder, criterion, bars: Vec::new(), once: BTreeMap::new() }
    }

    /// Measures.
    pub(crate) fn time(&mut self, what: &'static str, work: impl FnMut(&mut Bencher<'_, CpuTime>)) {
        self.criterion.benchmark_group(self.name).bench_function(what, work);
    }

    /// Takes in what can be measured only once.
    pub(crate) fn measured(&mut self, what: &'static str, time: Duration) {
        self.once.insert(what, time);
    }

    /// Adds a bar.
    pub(crate) fn hold(&mut self, bar: Bar) {
        self.bars.push(bar);
    }

    /// Shows every bar; the exit code says whether all ratios are held.
    pub(crate) fn finish(self) -> ExitCode {
        let mut all_held = true;
        for bar in &self.bars {
            let (Some(time), Some(against)) = (self.median(bar.what), self.median(bar.against))
            else {
                continue; // left out by the arguments
            };
            let ratio = time / against;
            let is_held = ratio <= bar.times;
            all_held &= is_held;
            let word = if is_held { "held" } else { "NOT HELD" };
            println!("{word}: {} takes {}", bar.what, shown(time));
            if let Some(most) = bar.most {
                let most = most.as_secs_f64() * 1e9;
                let word = if time < most { "is below" } else { "IS NOT BELOW" };
                println!("    which {word} its bar of {}", shown(most));
            }
            println!(
                "    {ratio:.2} times {} ({}), at most {:.2}",
                bar.against,
                shown(against),
                bar.times
            );
        }
        if all_held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Nanoseconds.
    fn median(&self, what: &str) -> Option<f64> {
        if let Some(time) = self.once.get(what) {
            return Some(time.as_secs_f64() * 1e9);
        }
        let path = self.folder.join(self.name).join(what).join("new/estimates.json");
        let text = std::fs::read_to_string(path).ok()?;
        let estimates: serde_json::Value = serde_json::from_str(&text).ok()?;
        estimates["median"]["point_estimate"].as_f64()
    }
}

fn shown(nanoseconds: f64) -> String {
    if nanoseconds < 1e6 {
        format!("{:.1} µs", nanoseconds / 1e3)
    } else {
        format!("{:.2} ms", nanoseconds / 1e6)
    }
}
