"""Times batches: by format, beside a user's script, one worker beside two, and over 100,000 files.

    bench.py GANGMU FOLDER [--python PYTHON] [--files N] [--long N]

Processor time is what counts: it is that of the parent and all workers together, and other programs on
the machine disturb it least. Documents a second a core are documents over processor seconds.
"""

import argparse
import itertools
import pathlib
import resource
import shutil
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).parent
# Of text in each file, so that the file has about 13 KB.
BYTES = 11000


class Run:
    """A program and everything it starts: processor time, wall time, and memory while it runs."""

    def __init__(self, command):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.samples = []
        watcher = threading.Thread(target=self.watch, daemon=True)
        watcher.start()
        self.said = self.process.stderr.read().decode()
        self.process.wait()
        watcher.join()
        self.wall = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    @property
    def peak(self):
        """Of all processes together, in MiB."""
        return max(self.samples, default=0) / 1024

    def watch(self):
        # Rarely, and only this family: looking through all processes takes a tenth of a processor from
        # what is being timed.
        while self.process.poll() is None:
            self.samples.append(self.resident(self.process.pid))
            time.sleep(0.2)

    def resident(self, process):
        """Of a process and its children, in KiB. What is shared between them, the program itself,
        counts once for each: no less than what they take."""
        place, total = pathlib.Path("/proc") / str(process), 0
        try:
            for line in (place / "status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    total = int(line.split()[1])
            children = [child for task in (place / "task").iterdir()
                        for child in (task / "children").read_text().split()]
        except OSError:
            return total
        return total + sum(self.resident(child) for child in children)


def generate(folder, count, *more):
    if not (folder / ".done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "generate_archive.py", folder, str(count), *more], check=True)
        (folder / ".done").touch()
    return folder


class Bench:
    """Runs on generated archives, each into a folder of its own.

    Nothing is removed before the last one has ended: ext4 looks for a minute whether the place of a new
    file was freed just now, and makes files five times as slowly.
    """

    def __init__(self, gangmu, folder, python):
        self.gangmu = gangmu
        self.folder = folder
        self.outputs = folder / "out"
        self.numbers = itertools.count()
        packages = [python or sys.executable, "-c", "import docx, trafilatura, opencc"]
        has_packages = subprocess.run(packages, stderr=subprocess.DEVNULL).returncode == 0
        self.python = python if has_packages else None

    def output(self):
        return str(self.outputs / str(next(self.numbers)))

    def batch(self, source, *more):
        return Run([self.gangmu, "batch", str(source), "-o", self.output(), "-q", *more])

    def script(self, source):
        """A user's script; None where its packages cannot be had."""
        if not self.python:
            return None
        return Run([self.python, str(HERE / "users_script.py"), str(source), self.output()])

    def clean(self):
        shutil.rmtree(self.outputs, ignore_errors=True)

    def by_format(self, count):
        print(f"{count} files of one format each, about 13 KB of text, one worker, documents a second a core:")
        print("format  to JSON Lines  to a tree  script  lines : script  ms a document  peak MiB")
        for kind in ("text", "html", "docx"):
            source = generate(self.folder / f"one-{kind}", count, "--kind", kind, "--bytes", str(BYTES))
            lines = self.batch(source, "--jobs", "1", "--to", "jsonl")
            tree = self.batch(source, "--jobs", "1")
            script = self.script(source)
            beside = f"{count / script.cpu:6.0f}  {script.cpu / lines.cpu:14.2f}" if script else f"{'–':>6}  {'–':>14}"
            print(f"{kind:6}  {count / lines.cpu:13.0f}  {count / tree.cpu:9.0f}  {beside}"
                  f"  {1000 * lines.cpu / count:13.2f}  {tree.peak:8.0f}", flush=True)

    def beside_the_script(self, count):
        source = generate(self.folder / "mixed", count)
        one = self.batch(source, "--jobs", "1")
        two = self.batch(source, "--jobs", "2")
        script = self.script(source)
        print(f"\n{count} files of mixed formats and sizes:")
        print("what                   CPU s   wall s  docs/s a core  peak MiB")
        for name, run in (("gangmu, one worker", one), ("gangmu, two workers", two), ("the user's script", script)):
            if run:
                print(f"{name:20}  {run.cpu:6.1f}  {run.wall:7.1f}  {count / run.cpu:13.0f}  {run.peak:8.0f}")
        print(f"two workers are {one.wall / two.wall:.2f} times one by the clock, where two plain loops are "
              f"{spinning():.2f} times one")
        if script:
            print(f"the script takes {script.cpu / one.cpu:.1f} times the processor time", flush=True)

    def long_run(self, count):
        source = generate(self.folder / "long", count, "--bytes", "1500")
        run = self.batch(source, "--jobs", "2", "--to", "csv")
        tenths = [run.samples[len(run.samples) * part // 10 : len(run.samples) * (part + 1) // 10] for part in range(10)]
        curve = " ".join(f"{max(part, default=0) / 1024:.0f}" for part in tenths)
        print(f"\n{count} files: peak of parent and workers together {run.peak:.0f} MiB; by tenths of the run {curve}")
        print(run.said.strip().splitlines()[-1] if run.said else "")


def spinning():
    """How much two loops get done together over one alone, on this machine now."""
    loop = "import time\nt=time.monotonic()\nn=0\nwhile time.monotonic()-t<3: n+=sum(range(2000))\nprint(n)"
    def work(count):
        processes = [subprocess.Popen([sys.executable, "-c", loop], stdout=subprocess.PIPE) for _ in range(count)]
        return sum(int(process.communicate()[0]) for process in processes)
    alone = work(1)
    return work(2) / alone


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gangmu")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--python")
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--long", type=int, default=100_000)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(options.gangmu, options.folder, options.python)
    bench.clean()
    try:
        bench.by_format(min(options.files, 4000))
        bench.beside_the_script(options.files)
        if options.long:
            bench.long_run(options.long)
    finally:
        bench.clean()


if __name__ == "__main__":
    main()
