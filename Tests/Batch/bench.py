"""Times batches: by format, beside a user's script, one worker beside two, and over 100,000 files.

    bench.py GANGMU FOLDER [--python PYTHON] [--files N] [--long N]

Processor time is what counts: it is that of the parent and all workers together, and other programs on
the machine disturb it least. Documents a second a core are documents over processor seconds.
"""

import argparse
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
SCRIPT = "the user's script"


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
        while self.process.poll() is None:
            self.samples.append(self.resident())
            time.sleep(0.05)

    def resident(self):
        total, family = 0, {self.process.pid}
        for entry in sorted(pathlib.Path("/proc").glob("[0-9]*"), key=lambda path: int(path.name)):
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                if int(entry.name) in family or parent in family:
                    family.add(int(entry.name))
                    # What is shared between them, the program itself, counts once for each: no less
                    # than what they take.
                    for line in (entry / "status").read_text().splitlines():
                        if line.startswith("VmRSS:"):
                            total += int(line.split()[1])
            except (OSError, IndexError, ValueError):
                continue
        return total


def generate(folder, count, *more):
    if not (folder / ".done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "generate_archive.py", folder, str(count), *more], check=True)
        (folder / ".done").touch()
    return folder


def batch(gangmu, source, out, *more):
    shutil.rmtree(out, ignore_errors=True)
    run = Run([gangmu, "batch", str(source), "-o", str(out), "-q", *more])
    shutil.rmtree(out, ignore_errors=True)
    return run


def by_format(gangmu, folder, count):
    print(f"{count} files of one format each, about 13 KB of text, one worker, to JSON Lines and to a tree:")
    print("format  docs/s a core, jsonl  docs/s a core, tree  ms a document  peak MiB")
    for kind in ("text", "html", "docx"):
        source = generate(folder / f"one-{kind}", count, "--kind", kind, "--bytes", str(BYTES))
        lines = batch(gangmu, source, folder / "out", "--jobs", "1", "--to", "jsonl")
        tree = batch(gangmu, source, folder / "out", "--jobs", "1")
        print(f"{kind:6}  {count / lines.cpu:20.0f}  {count / tree.cpu:19.0f}  {1000 * tree.cpu / count:13.2f}"
              f"  {tree.peak:8.0f}", flush=True)


def beside_the_script(gangmu, folder, python, count):
    source = generate(folder / "mixed", count)
    runs = {
        "gangmu, one worker": batch(gangmu, source, folder / "out", "--jobs", "1"),
        "gangmu, two workers": batch(gangmu, source, folder / "out", "--jobs", "2"),
    }
    if python and subprocess.run([python, "-c", "import docx, trafilatura, opencc"],
                                 stderr=subprocess.DEVNULL).returncode == 0:
        shutil.rmtree(folder / "script", ignore_errors=True)
        script = Run([python, str(HERE / "users_script.py"), str(source), str(folder / "script")])
        shutil.rmtree(folder / "script", ignore_errors=True)
        runs[SCRIPT] = script
    print(f"\n{count} files of mixed formats and sizes:")
    print("what                   CPU s   wall s  docs/s a core  peak MiB")
    for name, run in runs.items():
        print(f"{name:20}  {run.cpu:6.1f}  {run.wall:7.1f}  {count / run.cpu:13.0f}  {run.peak:8.0f}")
    one, two = runs["gangmu, one worker"], runs["gangmu, two workers"]
    spin = spinning()
    print(f"two workers are {one.wall / two.wall:.2f} times one by the clock, where two plain loops are "
          f"{spin:.2f} times one")
    if SCRIPT in runs:
        print(f"the script takes {runs[SCRIPT].cpu / one.cpu:.1f} times the "
              "processor time", flush=True)


def spinning():
    """How much two loops get done together over one alone, on this machine now."""
    loop = "import time\nt=time.monotonic()\nn=0\nwhile time.monotonic()-t<3: n+=sum(range(2000))\nprint(n)"
    def work(count):
        processes = [subprocess.Popen([sys.executable, "-c", loop], stdout=subprocess.PIPE) for _ in range(count)]
        return sum(int(process.communicate()[0]) for process in processes)
    alone = work(1)
    return work(2) / alone


def long_run(gangmu, folder, count):
    source = generate(folder / "long", count, "--bytes", "1500")
    run = batch(gangmu, source, folder / "out", "--jobs", "2", "--to", "csv")
    quarters = [run.samples[len(run.samples) * part // 10 : len(run.samples) * (part + 1) // 10] for part in range(10)]
    curve = " ".join(f"{max(part, default=0) / 1024:.0f}" for part in quarters)
    print(f"\n{count} files: peak of parent and workers together {run.peak:.0f} MiB; by tenths of the run {curve}")
    print(run.said.strip().splitlines()[-1] if run.said else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gangmu")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--python")
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--long", type=int, default=100_000)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    by_format(options.gangmu, options.folder, min(options.files, 4000))
    beside_the_script(options.gangmu, options.folder, options.python, options.files)
    if options.long:
        long_run(options.gangmu, options.folder, options.long)


if __name__ == "__main__":
    main()
