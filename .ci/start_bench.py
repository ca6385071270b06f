"""Starts Meetlat and an empty window in turn and looks at the picture of the screen for their
first frame; then leaves each alone and counts what it costs at rest. Run by .ci/start-bench."""

import glob
import mmap
import os
import pathlib
import statistics
import struct
import subprocess
import sys
import time

WORK = pathlib.Path(os.environ["WORK"])
ROUNDS = int(os.environ["ROUNDS"])
PROGRAMS = {"meetlat": os.environ["MEETLAT"], "empty window": os.environ["EMPTY_WINDOW"]}
MOST_TIMES = 1.3  # of an empty window, to the first frame
REST_SECONDS = 30
MOST_AT_REST = 0.001  # of one processor; a clock and the bus may wake a thread


class Screen:
    """The rows of the screen's picture where a window of ours is."""

    def __init__(self):
        file = open(WORK / "screen" / "Xvfb_screen0", "rb")
        self.bytes = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.bytes[:100])
        size, self.per_row, n_colors = header[0], header[12], header[19]
        self.start = size + 12 * n_colors
        self.empty = self.rows()

    def rows(self):
        at = [self.start + y * self.per_row for y in (200, 400, 600)]
        return [self.bytes[row : row + self.per_row] for row in at]

    def has_window(self):
        return self.rows() != self.empty

    def wait_until(self, is_there, seconds=60):
        end = time.monotonic() + seconds
        while self.has_window() != is_there:
            if end < time.monotonic():
                sys.exit(f"start-bench: waited {seconds} seconds for a window to {'come' if is_there else 'go'}")
            time.sleep(0.0005)


def cpu_seconds(program):
    """Of all threads there are."""
    total = 0
    for path in glob.glob(f"/proc/{program.pid}/task/*/schedstat"):
        try:
            total += int(open(path).read().split()[0])
        except OSError:  # a thread that ended meanwhile
            pass
    return total / 1e9


def start(screen, path, *arguments):
    log = open(WORK / "program.log", "a")
    before = time.monotonic()
    program = subprocess.Popen([path, *arguments], stdout=log, stderr=log)
    screen.wait_until(True)
    return program, time.monotonic() - before, cpu_seconds(program)


def stop(screen, program):
    program.terminate()
    program.wait()
    screen.wait_until(False)
    time.sleep(0.2)


def first_frames(screen):
    walls, cpus = ({name: [] for name in PROGRAMS} for _ in range(2))
    for turn in range(ROUNDS + 1):
        for name, path in PROGRAMS.items():
            program, wall, cpu = start(screen, path)
            stop(screen, program)
            if turn > 0:  # the first time everything is still on disk
                walls[name].append(wall)
                cpus[name].append(cpu)
    is_held = True
    for what, times in [("time", walls), ("processor time", cpus)]:
        ours, empty = (statistics.median(times[name]) for name in PROGRAMS)
        ratio = ours / empty
        print(f"{what} to the first frame: {ours * 1000:.0f} ms, empty window {empty * 1000:.0f} ms, "
              f"{ratio:.2f} times (at most {MOST_TIMES})")
        is_held = is_held and (what != "time" or ratio <= MOST_TIMES)
    return is_held


def at_rest(screen):
    is_held = True
    for name, path in PROGRAMS.items():
        arguments = [str(WORK / "rust.meting.ron")] if name == "meetlat" else []
        program, _, _ = start(screen, path, *arguments)
        time.sleep(5)
        before = cpu_seconds(program)
        time.sleep(REST_SECONDS)
        share = (cpu_seconds(program) - before) / REST_SECONDS
        print(f"{name} at rest: {share:.4%} of a processor over {REST_SECONDS} seconds (at most {MOST_AT_REST:.1%})")
        is_held = is_held and share <= MOST_AT_REST
        stop(screen, program)
    return is_held


screen = Screen()
held = [first_frames(screen), at_rest(screen)]
print("start-bench: all held" if all(held) else "start-bench: NOT HELD")
sys.exit(0 if all(held) else 1)
