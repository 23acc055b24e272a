# SPDX-License-Identifier: EPL-2.0
"""What a client in Python does for the same, without any framework around it. One command a line on standard input, its
time in microseconds on standard output."""
import json
import os
import re
import subprocess
import sys
import time


def scan(root, searches):
    """Walks and prunes by one expression a level, as Connect does; counts its levels from the root that is given."""
    found = []
    for expressions in searches:
        compiled = [re.compile(expression) for expression in expressions]
        start = root.rstrip(os.sep).count(os.sep)
        for location, folders, files in os.walk(root, topdown=True, followlinks=True):
            level = location.rstrip(os.sep).count(os.sep) - start
            if level < len(compiled) - 1:
                folders[:] = [folder for folder in folders if compiled[level].match(folder)]
            else:
                found += [os.path.join(location, name) for name in folders + files if compiled[level].match(name)]
                del folders[:]
    return len(found)


def discover(applications, project):
    """One entry for each application that the project lists, its versions sorted within their label."""
    items = []
    for application in applications:
        if application["identifier"] in project and "Task" in application["context"]:
            items.append({"label": application["label"], "variant": application["variant"], "icon": "maya",
                          "actionIdentifier": "launch", "applicationIdentifier": application["identifier"]})
    return len(sorted(items, key=lambda item: (item["label"], item["variant"])))


def launch(program, output):
    """From the decision to the first instruction of the application, which writes the time down."""
    began = time.time_ns()
    environment = dict(os.environ, FTRACK_TASKID="1")
    with open(output, "wb") as log:
        process = subprocess.Popen([program], env=environment, stdout=log, stderr=subprocess.STDOUT,
                                   stdin=subprocess.DEVNULL, start_new_session=True, close_fds=True)
    process.wait()
    return (int(open(output).read()) - began) / 1000


def main():
    applications = []
    for line in sys.stdin:
        command = json.loads(line)
        began = time.perf_counter_ns()
        if command["do"] == "launch":
            print(launch(command["program"], command["output"]), 1, flush=True)
            continue
        if command["do"] == "scan":
            number = scan(command["root"], command["searches"])
        elif command["do"] == "applications":
            applications = [{"identifier": "app_%d" % i, "label": "App %d" % (i // 5), "variant": str(i % 5),
                             "context": ["Task"]} for i in range(command["number"])]
            project = {application["identifier"] for application in applications[::10]}
            number = len(applications)
        else:
            number = discover(applications, project)
        print((time.perf_counter_ns() - began) / 1000, number, flush=True)


main()
