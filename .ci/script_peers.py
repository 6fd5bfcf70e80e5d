"""Compares the script engines of gangmu with others on the same texts, in one run.

All rates are of processor time in process, from text in memory to text in memory, the best of
several rounds, except for the command, which is a process of its own. What is not installed is
left out.
"""

import ctypes
import ctypes.util
import importlib
import importlib.metadata
import pathlib
import resource
import shutil
import subprocess
import sys
import time

ROUNDS = 5
COMPOUNDS = pathlib.Path(__file__).parent.parent / "Tests/ScriptTexts/compounds.txt"
ZHCONV = {"s2t": "zh-hant", "s2tw": "zh-tw", "t2s": "zh-hans"}


class Library:
    """OpenCC's C library as it is installed."""

    def __init__(self):
        path = ctypes.util.find_library("opencc")
        if path is None:
            raise ImportError("libopencc")
        self.library = ctypes.CDLL(path)
        self.library.opencc_open.restype = ctypes.c_void_p
        self.library.opencc_convert_utf8.restype = ctypes.c_void_p
        self.library.opencc_convert_utf8.argtypes = [
            ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
        self.library.opencc_convert_utf8_free.argtypes = [ctypes.c_void_p]

    def converter(self, configuration):
        handle = self.library.opencc_open(f"{configuration}.json".encode())

        def convert(text):
            encoded = text.encode()
            result = self.library.opencc_convert_utf8(handle, encoded, len(encoded))
            converted = ctypes.string_at(result).decode()
            self.library.opencc_convert_utf8_free(result)
            return converted

        return convert


def peers():
    """Names with what makes a conversion for a configuration."""

    def package(name, module, make):
        try:
            loaded = importlib.import_module(module)
        except ImportError:
            return []
        return [(f"{name} {importlib.metadata.version(name)}", lambda c: make(loaded, c))]

    found = package(
        "zhconv-rs", "zhconv_rs", lambda m, c: lambda text: m.zhconv(text, ZHCONV[c]))
    found += package("opencc-pyo3", "opencc_pyo3", lambda m, c: m.OpenCC(c).convert)
    found += package("OpenCC", "opencc", lambda m, c: m.OpenCC(c).convert)
    try:
        found.append(("libopencc, installed", Library().converter))
    except (ImportError, OSError):
        pass
    return found


def rate(convert, text):
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        convert(text)
        best = min(best, time.process_time() - start)
    return len(text.encode()) / best / 1e6


def command_rate(configuration, path):
    """The opencc command on standard input; with a file it cuts phrases where its buffer ends."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(path, "rb") as text:
        subprocess.run(
            ["opencc", "-c", f"{configuration}.json"], stdin=text, stdout=subprocess.DEVNULL,
            check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return pathlib.Path(path).stat().st_size / seconds / 1e6


def compound_errors(convert):
    lines = [line for line in COMPOUNDS.read_text(encoding="utf-8").splitlines()
             if line and not line.startswith("#")]
    rows = [line.split(" ") for line in lines]
    return sum(convert(simplified) not in forms.split("/") for simplified, forms in rows), len(rows)


def own(bench, *arguments):
    output = subprocess.run([bench, *arguments], capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in output.splitlines()]


def main():
    bench, simplified, traditional = sys.argv[1:]
    others = peers()
    for configuration, path in (("s2t", simplified), ("t2s", traditional), ("s2tw", simplified)):
        text = pathlib.Path(path).read_text(encoding="utf-8")
        rows = [(name, float(figure)) for name, _, figure in own(bench, "script", configuration, path)]
        reference = next(figure for name, figure in rows if name == "gangmu opencc, with edits")
        rows += [(name, rate(make(configuration), text)) for name, make in others]
        if shutil.which("opencc"):
            rows.append(("opencc, the command", command_rate(configuration, path)))
        print(f"\n{configuration}, {len(text.encode()) / 1e6:.0f} MB    MB/s"
              "   gangmu opencc with edits is so many times as fast")
        for name, figure in rows:
            print(f"  {name:30} {figure:7.1f} {reference / figure:8.2f}")
    print("\ns2tw on the list of compounds, errors:")
    for name, errors in own(bench, "compounds"):
        print(f"  {name:30} {errors:>4}")
    for name, make in others:
        errors, count = compound_errors(make("s2tw"))
        print(f"  {name:30} {errors:4} of {count}")
    print("\ns2tw after t2s on native text of Taiwan, wrong characters:")
    for name, errors, count in own(bench, "roundtrip"):
        print(f"  {name:30} {errors:>4} of {count}")


if __name__ == "__main__":
    main()
