"""Writes the man page from what the command says of itself.

    gangmu --experimental-dump-help | manual.py VERSION > gangmu.1

Everything but the parts below comes out of the command's own help, so that the two cannot differ.
"""

import json
import re
import sys

FILES = [
    ("GANGMU_CACHE", "Where compiled dictionaries are kept; empty for nowhere. By default the folder "
     "gangmu in the user's cache folder (XDG_CACHE_HOME)."),
]
EXIT_CODES = [
    ("0", "done"), ("1", "some input failed"), ("2", "nothing could be done"),
    ("3", "there were warnings, under --strict"), ("64", "bad usage"),
]


def escaped(text):
    """Text as roff takes it: no request, no escape, and hyphens that can be searched for."""
    lines = []
    for line in text.replace("\\", "\\e").replace("-", "\\-").split("\n"):
        lines.append("\\&" + line if line[:1] in (".", "'") else line)
    return "\n".join(lines)


def name_of(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def heading(argument):
    """`-o, --output <file>`, or `<input> ...`."""
    value = argument.get("valueName") or ""
    if argument["kind"] == "positional":
        return f"<{value}>" + (" ..." if argument["isRepeating"] else "")
    names = ", ".join(name_of(name) for name in sorted(
        argument["names"], key=lambda name: name["kind"] != "short"))
    return names + (f" <{value}>" if argument["kind"] == "option" else "")


def meaning(argument):
    parts = [argument.get("abstract") or "", argument.get("discussion") or ""]
    values = argument.get("allValues") or argument.get("allValueStrings")
    if values:
        parts.append("One of: " + ", ".join(values) + ".")
    if argument.get("defaultValue"):
        parts.append(f"Default: {argument['defaultValue']}.")
    return " ".join(part for part in parts if part)


def discussion(text):
    """Paragraphs as they stand; examples, which are indented, line by line."""
    lines = []
    for line in text.split("\n"):
        if re.match(r"[A-Z ]+:$", line):
            lines += [".PP", f"\\fB{line.rstrip(':').capitalize()}\\fR", ".nf"]
        elif line.startswith("  "):
            lines.append(escaped(line))
        elif not line:
            lines += [".fi", ".PP"]
        else:
            lines.append(escaped(line))
    return lines + [".fi"]


def shown(command):
    return [each for each in command.get("arguments", []) if each.get("shouldDisplay", True)]


def section(command):
    name = command["commandName"]
    words = ["[options]"] + [heading(each) for each in shown(command) if each["kind"] == "positional"]
    lines = [f".SS gangmu {name}", f"\\fBgangmu {name}\\fR {escaped(' '.join(words))}", ".PP",
             escaped(command.get("abstract") or "")]
    if command.get("discussion"):
        lines += [".PP"] + discussion(command["discussion"])
    for argument in shown(command):
        lines += [".TP", f"\\fB{escaped(heading(argument))}\\fR", escaped(meaning(argument)) or "\\&"]
    return lines


def page(tool, version):
    commands = [each for each in tool["subcommands"] if each["commandName"] != "help"]
    lines = [
        f'.TH GANGMU 1 "" "gangmu {version}" "User Commands"', ".SH NAME",
        f"gangmu \\- {escaped(tool['abstract'].rstrip('.'))}", ".SH SYNOPSIS",
        "\\fBgangmu\\fR <command> [options]", ".SH DESCRIPTION",
    ]
    lines += discussion(tool.get("discussion") or tool["abstract"]) + [".SH COMMANDS"]
    for command in commands:
        lines += section(command)
    lines.append(".SH ENVIRONMENT")
    for name, words in FILES:
        lines += [".TP", f"\\fB{name}\\fR", escaped(words)]
    lines.append(".SH EXIT STATUS")
    for code, words in EXIT_CODES:
        lines += [".TP", f"\\fB{code}\\fR", escaped(words)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page(json.load(sys.stdin)["command"], sys.argv[1]))
