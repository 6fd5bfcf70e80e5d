"""Times gangmu on Word files beside what is installed of other readers.

All figures are processor time: documents a second for one core, best of several rounds. The others
read the text only; none of them numbers, resolves revisions or tells where anything stands.

    bench_peers.py GANGMU-BENCH FILE…
"""

import pathlib
import resource
import shutil
import subprocess
import sys
import time
import zipfile


def per_second(work, rounds=5, least=0.2):
    best = 0.0
    for _ in range(rounds):
        count, start = 0, time.process_time()
        while True:
            work()
            count += 1
            spent = time.process_time() - start
            if spent >= least:
                break
        best = max(best, count / spent)
    return best


def whole_process(command):
    """Documents a second of a program that is started for each."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1 / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def docx2txt(path):
    import docx2txt
    return per_second(lambda: docx2txt.process(path))


def python_docx(path):
    import docx
    return per_second(lambda: [p.text for p in docx.Document(path).paragraphs])


def mammoth(path):
    import mammoth

    def read():
        with open(path, "rb") as file:
            return mammoth.extract_raw_text(file)
    return per_second(read, rounds=2)


def pandoc(path):
    if not shutil.which("pandoc"):
        raise ImportError("pandoc")
    return max(whole_process(["pandoc", "-f", "docx", "-t", "plain", path]) for _ in range(2))


def main():
    bench, files = sys.argv[1], sys.argv[2:]
    for path in files:
        with zipfile.ZipFile(path) as archive:
            size = archive.getinfo("word/document.xml").file_size
        print(f"\n{pathlib.Path(path).name}: {pathlib.Path(path).stat().st_size} bytes, document.xml {size} bytes")
        ours = subprocess.run([bench, "docx", path], check=True, capture_output=True, text=True)
        imports, conversions, memory = map(float, ours.stdout.split())
        rows = [
            ("gangmu, import", imports, f"peak memory {memory / size:.1f} times the XML"),
            ("gangmu, to JSON", conversions, ""),
        ]
        for name, peer in [("docx2txt", docx2txt), ("python-docx", python_docx), ("mammoth", mammoth),
                           ("pandoc, whole process", pandoc)]:
            if size > 1_000_000 and name in ("mammoth", "pandoc, whole process"):
                continue
            try:
                rate = peer(path)
                rows.append((name, rate, f"gangmu's import is {imports / rate:.1f} times as fast"))
            except ImportError:
                print(f"  {name} is not installed")
        for name, rate, note in rows:
            print(f"  {name:22} {rate:10.1f} documents/s  {1000 / rate:9.2f} ms  {note}")


if __name__ == "__main__":
    main()
