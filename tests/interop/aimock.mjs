// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Our program against a server that somebody else wrote.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { freePort, join, packageFolder, run, skip, untilAnswering } from './support.mjs';

const program = process.env.SWITCHYARD_PROGRAM;
if (!program || !existsSync(program)) skip('the program is not built');
const folder = packageFolder('@copilotkit/aimock', '1.43.0');

const scratch = mkdtempSync(join(tmpdir(), 'switchyard-aimock-'));
const fixtures = join(scratch, 'fixtures.json');
writeFileSync(fixtures, JSON.stringify({
  fixtures: [
    { match: { userMessage: 'capital' }, response: { content: 'The capital of **France** is Paris. Größe: 105 km².' } },
    { match: { userMessage: 'too many' }, response: { error: { message: 'Slow down', type: 'rate_limit_error' }, status: 429 } },
    { match: { userMessage: 'think' }, response: { reasoning: 'First this, then that.', content: 'Thought through.' } },
  ],
}));
const port = await freePort();
const bin = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
const server = spawn(process.execPath,
  [join(folder, bin.llmock ?? Object.values(bin)[0]), '-p', String(port), '-h', '127.0.0.1', '-f', fixtures, '--latency', '5', '--chunk-size', '7'],
  { stdio: 'ignore' });
process.on('exit', () => server.kill());
await untilAnswering(`http://127.0.0.1:${port}/v1/models`, server);

function ask(path, prompt) {
  return new Promise((resolve) => {
    const profile = mkdtempSync(join(scratch, 'profile-'));
    const child = spawn(program,
      ['--profile', profile, '--base-url', `http://127.0.0.1:${port}${path}`, '--model', 'gpt-4o', '--ask', prompt, '--print', '--quit-when-done'],
      { env: { ...process.env, SWITCHYARD_API_KEY: 'sk-test', QT_QPA_PLATFORM: 'offscreen' } });
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => { output += data; });
    child.stderr.on('data', (data) => { errors += data; });
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.on('close', (code) => { clearTimeout(timer); resolve({ code, output, errors }); });
  });
}

await run({
  'prints the answer of an OpenAI-compatible server': async () => {
    const { code, output, errors } = await ask('/v1', 'What is the capital of France?');
    assert.equal(code, 0, errors);
    assert.match(output, /The capital of \*\*France\*\* is Paris\. Größe: 105 km²\./);
  },
  'prints the answer of the same server in its other dialect': async () => {
    const { code, output, errors } = await ask('/api/v1', 'What is the capital of France?');
    assert.equal(code, 0, errors);
    assert.match(output, /is Paris/);
  },
  'keeps the reasoning apart': async () => {
    const { code, output, errors } = await ask('/v1', 'think about it');
    assert.equal(code, 0, errors);
    assert.match(output, /Thought through\./);
  },
  'fails with the server\'s reason': async () => {
    const { code, errors } = await ask('/v1', 'too many of these');
    assert.equal(code, 1);
    assert.ok(errors.length > 0);
  },
});
