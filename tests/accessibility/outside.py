#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Switchyard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""outside.py PROGRAM: reads the real program over AT-SPI as a screen reader does.

Starts a bus, a display and the program with a profile of their own, asks the built-in sandbox a question by the actions
and texts of the accessible tree alone, waits for the answer and compares the shape of the tree with what stands below.
Every text of the window is searched for the key of the environment. Exit code 77: a tool for it is missing.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SKIP = 77
CANARY = "sk-or-v1-canary7Jd8WqXn2LrZ7vTb4KmPc9HsYf"
QUESTION = "Show a table and some code, please."
DEADLINE = 90  # of each wait, in seconds
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def skip(why):
    print(f"SKIP: {why}")
    sys.exit(SKIP)


def prepare(program):
    """Outside of the bus: what is needed is there; starts this file again inside of a session bus."""
    for tool in ("dbus-run-session", "Xvfb"):
        if not shutil.which(tool):
            skip(f"{tool} is not installed")
    if not any(pathlib.Path(path).exists() for path in LAUNCHERS):
        skip("at-spi2-core is not installed")
    try:
        import gi

        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        skip("the Python binding of AT-SPI is not installed")
    with tempfile.TemporaryDirectory() as home:
        run = pathlib.Path(home, "run")
        run.mkdir(mode=0o700)
        environment = {name: value for name, value in os.environ.items() if not name.endswith("_PROXY")}
        environment.update(
            HOME=home, XDG_RUNTIME_DIR=str(run), XDG_CONFIG_HOME=f"{home}/config", XDG_DATA_HOME=f"{home}/data",
            XDG_CACHE_HOME=f"{home}/cache", LANG="C.UTF-8", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb",
            SWITCHYARD_API_KEY=CANARY, NO_AT_BRIDGE="0")
        display = start_display(environment)
        try:
            return subprocess.run(
                ["dbus-run-session", "--", sys.executable, __file__, "--inside", program], env=environment,
                timeout=380, check=False).returncode
        finally:
            display.kill()
            display.wait()


def start_display(environment):
    reading, writing = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as line:
        number = line.readline().strip()
    if not number:
        display.kill()
        skip("Xvfb does not start")
    environment["DISPLAY"] = f":{number}"
    return display


# ---- inside of the bus


def nodes(node, depth=0):
    """All that is below it, in the order of reading. What vanishes meanwhile is left out."""
    if node is None or depth > 60:
        return
    yield node
    try:
        count = node.get_child_count()
    except Exception:  # the binding raises GLib errors of any kind
        return
    for index in range(min(count, 400)):
        try:
            child = node.get_child_at_index(index)
        except Exception:
            continue
        yield from nodes(child, depth + 1)


def is_showing(node):
    from gi.repository import Atspi

    return node.get_state_set().contains(Atspi.StateType.VISIBLE)


def role(node):
    return node.get_role_name()


def text_of(node):
    from gi.repository import Atspi

    # The interface has names that a node has, too: its functions are called by their class.
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)) if node.get_text_iface() else ""


def find(root, wanted, name=None, seen=True):
    """The first node of one of these roles and with this name; `seen`: that is not hidden."""
    for node in nodes(root):
        try:
            if role(node) in wanted and (name is None or name == node.get_name()) and (
                    not seen or is_showing(node)):
                return node
        except Exception:
            continue
    return None


def wait_for(what, condition):
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        # What the binding remembers is brought up to date by signals, and those want to be taken in.
        from gi.repository import GLib

        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.2)
    raise AssertionError(f"never seen: {what}")


def press(node):
    action = node.get_action_iface()
    assert action and action.get_n_actions() > 0, node.get_name()
    action.do_action(0)


def children(node):
    return [node.get_child_at_index(index) for index in range(node.get_child_count())]


def application(atspi, pid):
    desktop = atspi.get_desktop(0)
    desktop.clear_cache()
    for index in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(index)
        if found and found.get_process_id() == pid:
            found.set_cache_mask(atspi.Cache.NONE)
            return found
    return None


def look(atspi, pid):
    app = wait_for("the program on the bus", lambda: application(atspi, pid))
    transcript = wait_for("the transcript", lambda: find(app, ("list",), "Conversation"))
    composer = wait_for("the composer", lambda: find(app, ("text", "entry"), "Message"))
    composer.get_editable_text_iface().set_text_contents(QUESTION)
    press(wait_for("the button that sends", lambda: find(app, ("push button", "button"), "Send")))

    def finished():
        messages = [child for child in children(transcript) if child and role(child) == "list item"]
        if len(messages) < 2 or messages[-1].get_state_set().contains(atspi.StateType.BUSY):
            return None
        return messages if find(messages[-1], ("push button", "button"), "Copy", seen=False) else None

    return app, transcript, wait_for("a complete answer", finished)


def check(atspi, app, transcript, messages):
    assert role(transcript) == "list"
    assert messages[0].get_name() == "You: " + QUESTION, messages[0].get_name()
    assert messages[1].get_name().startswith("Answer by "), messages[1].get_name()
    asked = find(messages[0], ("paragraph",), seen=False)
    assert text_of(asked) == QUESTION, text_of(asked)
    # An answer: at least one block that is read, then the row of facts with its buttons.
    blocks = children(messages[1])
    roles = [role(block) for block in blocks]
    assert set(roles) & {"paragraph", "heading", "section", "table"}, roles
    assert roles[-1] in ("footer", "panel"), roles
    assert {button.get_name() for button in children(blocks[-1])} >= {"Retry", "Copy", "More"}
    for block in blocks:
        box = block.get_component_iface().get_extents(atspi.CoordType.SCREEN)
        assert box.width > 0 and box.height > 0, block.get_name()
    for block in blocks:
        if role(block) == "paragraph" and text_of(block):
            text = atspi.Text
            word = text.get_string_at_offset(block, 0, atspi.TextGranularity.WORD)
            assert word.start_offset == 0 and 0 < word.end_offset <= text.get_character_count(block)
            assert text.add_selection(block, 0, word.end_offset)
            selected = text.get_selection(block, 0)
            assert (selected.start_offset, selected.end_offset) == (0, word.end_offset)
            break
    for node in nodes(app):
        for text in (node.get_name(), node.get_description(), text_of(node)):
            assert CANARY not in (text or ""), f"the key is in a {role(node)}"


def start_accessibility_bus():
    """The bus starts it when it is asked for; the program and this process then meet on the same one."""
    from gi.repository import Gio, GLib

    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    try:
        session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                          GLib.VariantType("(s)"), Gio.DBusCallFlags.NONE, 30_000, None)
    except GLib.Error as error:
        skip(f"the accessibility bus does not start: {error.message}")


def inside(program):
    start_accessibility_bus()
    profile = os.path.join(os.environ["HOME"], "profile")
    seen = subprocess.Popen([program, "--profile", profile, "--pace", "0", *sys.argv[3:]], stderr=subprocess.PIPE)
    try:
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi

        Atspi.init()
        app, transcript, messages = look(Atspi, seen.pid)
        check(Atspi, app, transcript, messages)
    except AssertionError:
        print("program ended:", seen.poll(), "on the bus:", Atspi.get_desktop(0).get_child_count())
        if seen.poll() is not None:
            print(seen.stderr.read().decode(errors="replace")[-4000:])
        for node in nodes(application(Atspi, seen.pid)):
            print(role(node), repr(node.get_name()), [state.value_nick for state in node.get_state_set().get_states()])
        raise
    finally:
        seen.terminate()
        try:
            seen.wait(20)
        except subprocess.TimeoutExpired:
            seen.kill()
    print("PASS   : Accessibility::fault_122_theProgramIsReadFromOutside()")
    print("PASS   : Accessibility::fault_160_noAccessibleTextHoldsTheKey()")
    return 0


if __name__ == "__main__":
    sys.exit(inside(sys.argv[2]) if sys.argv[1] == "--inside" else prepare(sys.argv[1]))
