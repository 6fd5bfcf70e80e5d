"""Disturbs batches in every way we know and sees that each ends like one that was left alone.

    soak.py GANGMU [--runs N] [--files N] [--seed N] [--folder FOLDER]

Each run is hit one to three times at random moments: the parent or a worker is killed, a worker is
stopped dead, the terminal goes away, Ctrl-C comes, the disk is full (a small tmpfs where it can be
mounted, a limit on file sizes otherwise), the output may not be written to (as another user, where
we are root). Then it goes on with --resume to its end, and every byte that is not the batch's own
has to be that of the undisturbed run.
"""

import argparse
import collections
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

HERE = pathlib.Path(__file__).parent
PRODUCTS = ["json"] * 5 + ["markdown", "jsonl", "jsonl", "sqlite", "datapackage"]


def contents(folder):
    """Name and bytes of all that is not the batch's own."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] != ".gangmu"
    }


class Soak:
    def __init__(self, options, folder):
        self.random = random.Random(options.seed)
        self.program = str(pathlib.Path(options.gangmu).resolve())
        self.folder = folder
        self.inputs = folder / "in"
        self.whole, self.seconds = {}, {}
        self.tally = collections.Counter()
        self.make_inputs(options.files)

    def make_inputs(self, count):
        subprocess.run(
            [sys.executable, HERE / "generate_archive.py", self.inputs, str(count)], check=True)
        files = sorted(self.inputs.rglob("*.*"))
        with zipfile.ZipFile(self.inputs / "old.zip", "w") as archive:
            for path in files[: count // 10]:
                archive.write(path, path.name)
        with tarfile.open(self.inputs / "older.tar.gz", "w:gz") as archive:
            for path in files[count // 10 : count // 5]:
                archive.add(path, path.name)

    def command(self, out, product, *more):
        return [self.program, "batch", str(self.inputs), "-o", str(out), "--to", product, "-q",
                "--jobs", "2", "--time-limit", "3", *more]

    def undisturbed(self, product):
        if product not in self.whole:
            out = self.folder / f"whole-{product}"
            start = time.monotonic()
            code = subprocess.run(self.command(out, product), stderr=subprocess.DEVNULL).returncode
            assert code == 1, f"some of the files are broken, so the code is 1, not {code}"
            self.seconds[product] = time.monotonic() - start
            self.whole[product] = contents(out)
            shutil.rmtree(out)
        return self.whole[product]

    # Faults

    def start(self, out, product, resumes, **more):
        arguments = ["--resume"] if resumes else []
        return subprocess.Popen(
            self.command(out, product, *arguments), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, **more)

    def workers(self, process):
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                status = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except (OSError, IndexError):
                continue
            if entry.name.isdigit() and int(status[1]) == process.pid:
                found.append(int(entry.name))
        return found

    def wait_a_while(self, product):
        time.sleep(self.random.uniform(0, self.seconds[product] * 1.1))

    def signalled(self, number):
        def fault(out, product, resumes):
            process = self.start(out, product, resumes)
            self.wait_a_while(product)
            process.send_signal(number)
            process.wait()
        return fault

    def worker(self, number):
        def fault(out, product, resumes):
            process = self.start(out, product, resumes)
            self.wait_a_while(product)
            for victim in self.workers(process)[:1]:
                try:
                    os.kill(victim, number)
                except ProcessLookupError:
                    pass
            process.wait()
        return fault

    def full_disk(self, out, product, resumes):
        blocks = self.random.choice([8, 40, 200, 2000])
        if os.geteuid() == 0 and not out.exists():
            out.mkdir()
            mount = ["mount", "-t", "tmpfs", "-o", f"size={blocks * 8}k", "tmpfs", str(out)]
            if subprocess.run(mount, stderr=subprocess.DEVNULL).returncode == 0:
                self.start(out, product, resumes).wait()
                # More room, as a person makes it; what is there stays.
                subprocess.run(["mount", "-o", "remount,size=2g", str(out)], check=True)
                self.mounted.append(out)
                return
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (blocks * 512, blocks * 512))
        self.start(out, product, resumes, preexec_fn=limit).wait()

    def no_permission(self, out, product, resumes):
        if os.geteuid() != 0:
            return self.full_disk(out, product, resumes)
        process = self.start(out, product, resumes, user=65534)
        process.wait()

    def faults(self):
        return {
            "parent killed": self.signalled(signal.SIGKILL),
            "Ctrl-C": self.signalled(signal.SIGINT),
            "terminal closed": self.signalled(signal.SIGHUP),
            "worker killed": self.worker(signal.SIGKILL),
            "worker stopped": self.worker(signal.SIGSTOP),
            "disk full": self.full_disk,
            "no permission": self.no_permission,
        }

    # Runs

    def run(self, number):
        product = self.random.choice(PRODUCTS)
        whole = self.undisturbed(product)
        out = self.folder / f"out-{number}"
        self.mounted = []
        faults = self.faults()
        weights = [8, 2, 2, 4, 1, 3, 1]
        hit = []
        for _ in range(self.random.randint(1, 3)):
            name = self.random.choices(list(faults), weights)[0]
            hit.append(name)
            faults[name](out, product, (out / ".gangmu" / "journal").exists())
            for path, data in contents(out).items() if out.exists() else ():
                # Whatever has its name is whole; stores and the manifest come last.
                if whole.get(path) != data:
                    return hit, product, f"{path} is not whole"
        resumes = (out / ".gangmu" / "journal").exists()
        process = self.start(out, product, resumes)
        if process.wait() != 1:
            return hit, product, f"the last run ended with {process.returncode}"
        found = contents(out)
        differences = [name for name in whole.keys() | found.keys() if whole.get(name) != found.get(name)]
        for place in self.mounted:
            subprocess.run(["umount", str(place)], check=True)
        shutil.rmtree(out)
        if differences:
            return hit, product, f"{len(differences)} files differ, such as {sorted(differences)[0]}"
        return hit, product, None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gangmu")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--files", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gangmu-soak-") as folder:
        soak = Soak(options, pathlib.Path(folder))
        os.chmod(folder, 0o755)
        equal = 0
        tally = collections.Counter()
        for number in range(options.runs):
            hit, product, problem = soak.run(number)
            tally.update(hit)
            equal += problem is None
            if problem:
                print(f"run {number} ({product}; {', '.join(hit)}): {problem}", flush=True)
            elif number % 20 == 19:
                print(f"{equal} of {number + 1} ended equal", flush=True)
    print("; ".join(f"{name} {count}" for name, count in tally.most_common()))
    print(f"{equal} of {options.runs} disturbed runs ended like the undisturbed one")
    sys.exit(0 if equal == options.runs else 1)


if __name__ == "__main__":
    main()
