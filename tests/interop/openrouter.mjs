// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The strict SDK of the service against the sandbox: it validates every member of every answer.

import assert from 'node:assert/strict';
import { load, packageFolder, run, startSandbox } from './support.mjs';

const folder = packageFolder('@openrouter/sdk', '1.3.19');
const { OpenRouter } = await load(folder, 'esm/index.js');
const sandbox = await startSandbox();
const open = (serverURL, apiKey) => new OpenRouter({ serverURL, apiKey, retryConfig: { strategy: 'none' } });
const client = open(sandbox.url, sandbox.key);
const management = open(sandbox.url, sandbox.managementKey);
const messages = [{ role: 'user', content: 'Hello there' }];

const ask = (more) => client.chat.send({ chatRequest: { model: 'sandbox/echo', messages, ...more } });

async function streamed(more) {
  const chunks = [];
  for await (const chunk of await ask({ stream: true, ...more })) chunks.push(chunk);
  assert.ok(chunks.length > 2);
  assert.ok(chunks.at(-1).usage.cost > 0);
  return chunks;
}

const tools = [{ type: 'function', function: { name: 'look_up', parameters: { type: 'object', properties: { what: { type: 'string' } } } } }];

await run({
  'lists models': async () => {
    const answer = await client.models.list();
    const list = answer.data ?? answer.result.data;
    assert.ok(list.length > 60);
  },
  'lists the models of the user': async () => { await client.models.listForUser({ bearer: sandbox.key }, {}); },
  'counts models': async () => { assert.ok((await client.models.count()).data.count > 60); },
  'lists endpoints of every kind': async () => {
    for (const [author, slug] of [['openai', 'gpt-oss-120b'], ['deepseek', 'deepseek-v3.2'], ['anthropic', 'claude-sonnet-4.5'],
      ['sandbox', 'showcase'], ['google', 'gemini-2.5-flash-image'], ['openai', 'text-embedding-3-small']]) {
      const answer = await client.endpoints.list({ author, slug });
      assert.ok(answer.data.endpoints.length > 0);
    }
  },
  'lists endpoints that keep nothing': async () => { assert.ok((await client.endpoints.listZdrEndpoints()).data.length > 0); },
  'lists providers': async () => { assert.ok((await client.providers.list()).data.length > 20); },
  'answers without a stream': async () => {
    const answer = await ask({});
    assert.equal(answer.choices[0].message.content, 'Hello there');
  },
  'answers every kind of model': async () => {
    for (const model of ['sandbox/showcase', 'sandbox/coder', 'sandbox/thinker', 'openai/gpt-5', 'anthropic/claude-opus-4.5',
      'google/gemini-2.5-flash-image', 'openrouter/auto', 'deepseek/deepseek-r1-0528:free']) {
      const answer = await ask({ model, reasoning: { effort: 'low' } });
      assert.ok(answer.choices[0].message.content.length > 0, model);
    }
  },
  'streams': async () => {
    const chunks = await streamed({});
    assert.equal(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join(''), 'Hello there');
  },
  'streams reasoning of every family': async () => {
    for (const model of ['sandbox/thinker', 'openai/gpt-5', 'anthropic/claude-opus-4.5', 'google/gemini-2.5-pro']) {
      const chunks = await streamed({ model, reasoning: { effort: 'low' } });
      assert.ok(chunks.some((chunk) => chunk.choices[0]?.delta.reasoning), model);
    }
  },
  'streams tool calls': async () => {
    const chunks = await streamed({ model: 'sandbox/tools', tools });
    assert.ok(chunks.some((chunk) => chunk.choices[0]?.delta.toolCalls));
  },
  'streams pictures, citations and sound': async () => {
    await streamed({ model: 'google/gemini-2.5-flash-image' });
    await streamed({ model: 'openai/gpt-5.1', plugins: [{ id: 'web' }] });
    await streamed({ model: 'openai/gpt-4o-audio-preview', modalities: ['text', 'audio'] });
  },
  'sees an error in the middle of a stream': async () => {
    const seen = [];
    for await (const chunk of await ask({ model: 'sandbox/fault-stream-error', stream: true })) seen.push(chunk);
    assert.equal(seen.at(-1).error.code, 502);
  },
  'maps every error': async () => {
    for (const status of [400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 502, 503, 524, 529]) {
      await assert.rejects(ask({ model: `sandbox/fault-${status}` }), (error) => error.statusCode === status, String(status));
    }
  },
  'shows the key': async () => {
    const answer = await client.apiKeys.getCurrentKeyMetadata();
    assert.equal(answer.data.limit, 20);
  },
  'shows credits and activity': async () => {
    assert.ok((await management.credits.getCredits()).data.totalCredits > 0);
    const activity = await management.analytics.getUserActivity();
    assert.ok(activity.data.length > 20);
  },
  'makes, lists, changes and deletes keys': async () => {
    const made = await management.apiKeys.create({ requestBody: { name: 'robot', limit: 3 } });
    assert.ok(made.key.length > 30);
    const { hash } = made.data;
    const list = await management.apiKeys.list();
    assert.ok((list.data ?? list.result.data).some((key) => key.hash === hash));
    assert.equal((await management.apiKeys.get({ hash })).data.limit, 3);
    assert.equal((await management.apiKeys.update({ hash, requestBody: { disabled: true } })).data.disabled, true);
    assert.equal((await management.apiKeys.delete({ hash })).deleted, true);
  },
  'finds a generation': async () => {
    const { id } = await ask({});
    await assert.rejects(client.generations.getGeneration({ id }), (error) => error.statusCode === 404);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { data } = await client.generations.getGeneration({ id });
    assert.equal(data.id, id);
    assert.ok(data.totalCost > 0);
  },
  'embeds': async () => {
    const answer = await client.embeddings.generate({ requestBody: { model: 'openai/text-embedding-3-small', input: 'text' } });
    assert.equal((answer.data ?? answer.result?.data).length, 1);
  },
});
