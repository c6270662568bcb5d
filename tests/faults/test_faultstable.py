#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Switchyard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The script that reads test runs, against runs made up here."""
import importlib.machinery
import importlib.util
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
loader = importlib.machinery.SourceFileLoader("faultstable", str(HERE / "faultstable"))
faultstable = importlib.util.module_from_spec(importlib.util.spec_from_loader("faultstable", loader))
loader.exec_module(faultstable)

RUN = """
PASS   : TestA::fault_001_one(row)
PASS   : TestA::fault_001_one(other row)
PASS   : TestB::fault_002_two(first)
FAIL!  : TestB::fault_002_two(second) 'x' returned FALSE. ()
PASS   : TestB::fault_002_more()
SKIP   : TestC::fault_003_three() nothing here
SKIP   : TestC::fault_004_four(row) nothing here
PASS   : TestC::fault_004_four(row 2)
XFAIL  : TestD::fault_005_five() known
PASS   : TestD::fault_005_five()
PASS   : TestD::ordinary()
QFATAL : TestE::fault_006_six() abort
"""


class FaultsTable(unittest.TestCase):
    def setUp(self):
        self.outcomes = faultstable.read_outcomes(RUN)

    def states(self):
        return {number: faultstable.state_of(tests) for number, tests in self.outcomes.items()}

    def test_one_failing_row_makes_a_case_red(self):
        self.assertEqual(self.states(), {1: "green", 2: "red", 3: "grey", 4: "green", 5: "red", 6: "red"})

    def test_every_number_has_one_title(self):
        text = (HERE / "cases.txt").read_text(encoding="utf-8")
        self.assertEqual(list(faultstable.read_cases(text)), list(range(1, 177)))

    def test_the_order_of_the_run_does_not_show(self):
        cases = {number: (False, "title") for number in range(1, 8)}
        backwards = faultstable.read_outcomes("\n".join(reversed(RUN.splitlines())))
        self.assertEqual(faultstable.table(cases, self.outcomes), faultstable.table(cases, backwards))

    def test_what_was_green_must_stay_green(self):
        cases = {number: (number == 1, "title") for number in range(1, 8)}
        old = faultstable.table(cases, self.outcomes)
        self.assertEqual(faultstable.lost(old, self.outcomes), [])
        self.assertEqual(faultstable.lost(old, {}), [1, 4])
        self.assertEqual(faultstable.lost("", self.outcomes), [])


unittest.main()
