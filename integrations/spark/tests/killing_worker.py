#!/usr/bin/env python3
"""A `gangmu worker` with accidents, each of which happens once in a job.

Passes lines to the real command ($GANGMU_REAL) and back. The first worker that has answered enough
kills the command, the second one its executor, both without warning.
"""

import os
import signal
import subprocess
import sys

ANSWERS_BEFORE_DEATH = 5


def is_first(accident):
    try:
        os.mkdir(os.path.join(os.environ["GANGMU_ACCIDENTS"], accident))
    except FileExistsError:
        return False
    return True


def parent(pid):
    with open(f"/proc/{pid}/stat") as stat:
        return int(stat.read().rsplit(")", 1)[1].split()[1])


def executor():
    """The Java process that this one works for."""
    pid = os.getpid()
    while pid > 1:
        with open(f"/proc/{pid}/comm") as name:
            if name.read().strip() == "java":
                return pid
        pid = parent(pid)
    raise RuntimeError("no executor was found above")


def main():
    command = subprocess.Popen(
        [os.environ["GANGMU_REAL"], *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for number, line in enumerate(sys.stdin.buffer):
        if number == ANSWERS_BEFORE_DEATH and is_first("worker"):
            command.send_signal(signal.SIGKILL)
            command.wait()
            sys.exit(1)
        elif number == ANSWERS_BEFORE_DEATH and is_first("executor"):
            os.kill(executor(), signal.SIGKILL)
        command.stdin.write(line)
        command.stdin.flush()
        sys.stdout.buffer.write(command.stdout.readline())
        sys.stdout.buffer.flush()
    command.stdin.close()
    command.wait()


if __name__ == "__main__":
    main()
