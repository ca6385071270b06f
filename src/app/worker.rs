//! Carries effects out away from the window, in order.
//!
//! One thread, one after the other: an older save can never overwrite a newer one. Letting
//! go of the worker waits until everything is done, so closing the window loses nothing.
//! What the work is comes in as a function; the program has two workers, one for files and
//! one for reports, so that saving never queues behind a page.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// A thread that turns jobs into results, in order.
#[derive(Debug)]
pub struct Worker<J, R> {
    todo: Option<Sender<J>>,
    done: Receiver<R>,
    thread: Option<JoinHandle<()>>,
}

impl<J: Send + 'static, R: Send + 'static> Worker<J, R> {
    /// Starts a thread called `name`. `wake` is called after each piece of work.
    pub fn start(
        name: &str,
        mut work: impl FnMut(J) -> R + Send + 'static,
        wake: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (todo, jobs) = channel::<J>();
        let (finished, done) = channel();
        let thread = Builder::new().name(name.to_owned()).spawn(move || {
            for job in jobs {
                // Nobody listens any more when the program closes; work goes on.
                finished.send(work(job)).ok();
                wake();
            }
        })?;
        Ok(Self { todo: Some(todo), done, thread: Some(thread) })
    }

    /// Starts a thread called `name` that looks around every so often, and when it is given a
    /// job. `wake` is called only when it has something to tell.
    pub fn start_looking(
        name: &str,
        every: Duration,
        mut look: impl FnMut(Option<J>) -> Vec<R> + Send + 'static,
        wake: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (todo, jobs) = channel::<J>();
        let (finished, done) = channel();
        let thread = Builder::new().name(name.to_owned()).spawn(move || {
            loop {
                let found = match jobs.recv_timeout(every) {
                    Ok(job) => look(Some(job)),
                    Err(RecvTimeoutError::Timeout) => look(None),
                    Err(RecvTimeoutError::Disconnected) => return,
                };
                let has_news = !found.is_empty();
                for found in found {
                    // Nobody listens any more when the program closes.
                    finished.send(found).ok();
                }
                if has_news {
                    wake();
                }
            }
        })?;
        Ok(Self { todo: Some(todo), done, thread: Some(thread) })
    }

    /// Puts a job at the end of the queue.
    pub fn push(&self, job: J) {
        if let Some(todo) = &self.todo {
            // Fails only when the thread panicked; `finish` then says so by returning.
            todo.send(job).ok();
        }
    }

    /// What was finished since the last call.
    pub fn finished(&self) -> Vec<R> {
        self.done.try_iter().collect()
    }

    /// Waits until everything is done.
    pub fn finish(&mut self) {
        drop(self.todo.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been printed already; there is nothing left to do.
            thread.join().ok();
        }
    }
}

impl<J, R> Worker<J, R> {
    /// Waits this long at most; then the thread is left to itself, and ends with the program.
    pub fn finish_within(&mut self, most: Duration) {
        const PAUSE: Duration = Duration::from_millis(10);
        drop(self.todo.take());
        let Some(thread) = self.thread.take() else { return };
        let mut waited = Duration::ZERO;
        while !thread.is_finished() && waited < most {
            std::thread::sleep(PAUSE);
            waited += PAUSE;
        }
    }
}

impl<J, R> Drop for Worker<J, R> {
    fn drop(&mut self) {
        drop(self.todo.take());
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}
