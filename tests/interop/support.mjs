// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the interop tests share: fetching one exact version of a package once, starting a program, and a way to skip.
// Exit 77 = skipped, as CTest is told.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

export function skip(reason) {
  console.log(`SKIP: ${reason}`);
  process.exit(77);
}

/** The folder of a package, installed on the first call. Skips when it cannot be had. */
export function packageFolder(name, version) {
  const cache = process.env.SWITCHYARD_NPM_CACHE;
  if (!cache) skip('SWITCHYARD_NPM_CACHE is not set');
  const target = join(cache, `${name.replace('@', '').replace('/', '-')}-${version}`);
  if (!existsSync(join(target, '.complete'))) {
    mkdirSync(cache, { recursive: true });
    const half = mkdtempSync(join(cache, 'half-')); // an interrupted installation leaves nothing that looks whole
    writeFileSync(join(half, 'package.json'), '{"private":true}\n');
    const npm = join(process.env.SWITCHYARD_NODE, 'lib/node_modules/npm/bin/npm-cli.js');
    const result = spawnSync(process.execPath,
      [npm, 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-update-notifier',
        '--fetch-retries=0', `${name}@${version}`],
      { cwd: half, encoding: 'utf8', timeout: 120_000, env: { ...process.env, HOME: process.env.SWITCHYARD_USER_HOME ?? process.env.HOME } });
    if (result.status !== 0) {
      rmSync(half, { recursive: true, force: true });
      skip(`${name} ${version} cannot be installed: ${(result.stderr ?? '').split('\n').find((l) => l.includes('error')) ?? result.error}`);
    }
    writeFileSync(join(half, '.complete'), '');
    try {
      renameSync(half, target);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another test was faster
    }
  }
  return join(target, 'node_modules', name);
}

export async function load(folder, file) {
  return import(pathToFileURL(join(folder, file)).href);
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the program's own sandbox at full speed. Yields {url, key, managementKey, stop}. */
export async function startSandbox() {
  const program = process.env.SWITCHYARD_PROGRAM;
  if (!program || !existsSync(program)) skip('the program is not built');
  const port = await freePort();
  const key = 'sk-sandbox-interop';
  const managementKey = 'sk-sandbox-interop-management';
  const child = spawn(program,
    ['--sandbox', '--port', String(port), '--key', key, '--management-key', managementKey, '--pace', '0'],
    { stdio: ['ignore', 'ignore', 'inherit'] });
  process.on('exit', () => child.kill());
  const url = `http://127.0.0.1:${port}/api/v1`;
  await untilAnswering(`${url}/key`, child);
  console.log(`sandbox: ${program}`);
  return { url, key, managementKey, stop: () => child.kill() };
}

export async function untilAnswering(url, child) {
  for (let i = 0; i < 200; ++i) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('the server does not answer');
}

/** Runs named cases one after the other; exits 1 when one fails. */
export async function run(cases) {
  let failed = 0;
  for (const [name, test] of Object.entries(cases)) {
    try {
      await test();
      console.log(`PASS: ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAIL: ${name}\n${error?.stack ?? error}`);
      if (error?.cause) console.log(String(error.cause).slice(0, 2000));
    }
  }
  process.exit(failed ? 1 : 0);
}

export { join };
