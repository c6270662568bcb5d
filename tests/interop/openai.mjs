// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The official OpenAI client against the sandbox.

import assert from 'node:assert/strict';
import { load, packageFolder, run, startSandbox } from './support.mjs';

const folder = packageFolder('openai', '7.55.0');
const { default: OpenAI } = await load(folder, 'index.mjs');
const sandbox = await startSandbox();
const client = new OpenAI({ baseURL: sandbox.url, apiKey: sandbox.key, maxRetries: 0 });
const alias = new OpenAI({ baseURL: sandbox.url.replace('/api/v1', '/v1'), apiKey: sandbox.key, maxRetries: 0 });
const messages = [{ role: 'user', content: 'Hello there' }];

const fault = (name) => client.chat.completions.create({ model: `sandbox/fault-${name}`, messages, stream: true });

await run({
  'lists models': async () => {
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    assert.ok(ids.length > 60);
    assert.ok(ids.includes('sandbox/echo'));
    assert.equal((await alias.models.retrieve('sandbox/echo')).id, 'sandbox/echo');
  },
  'streams a chat': async () => {
    const stream = await client.chat.completions.create({ model: 'sandbox/echo', messages, stream: true });
    let text = '';
    let usage;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta?.content ?? '';
      usage = chunk.usage ?? usage;
    }
    assert.equal(text, 'Hello there');
    assert.ok(usage.total_tokens > 0);
  },
  'answers without a stream': async () => {
    const answer = await alias.chat.completions.create({ model: 'sandbox/echo', messages });
    assert.equal(answer.choices[0].message.content, 'Hello there');
    assert.equal(answer.choices[0].finish_reason, 'stop');
  },
  'collects tool calls': async () => {
    const tools = [{ type: 'function', function: { name: 'look_up', parameters: { type: 'object', properties: { what: { type: 'string' } } } } }];
    const runner = client.chat.completions.stream({ model: 'sandbox/tools', messages, tools });
    const message = await runner.finalMessage();
    assert.equal(message.tool_calls[0].function.name, 'look_up');
    assert.equal(JSON.parse(message.tool_calls[0].function.arguments).what, 'Hello there');
  },
  'maps errors': async () => {
    const wrong = new OpenAI({ baseURL: sandbox.url, apiKey: 'wrong', maxRetries: 0 });
    await assert.rejects(async () => { for await (const model of wrong.models.list()) void model; }, OpenAI.AuthenticationError);
    for (const [name, kind] of [['400', OpenAI.BadRequestError], ['401', OpenAI.AuthenticationError],
      ['403', OpenAI.PermissionDeniedError], ['404', OpenAI.NotFoundError], ['409', OpenAI.ConflictError],
      ['422', OpenAI.UnprocessableEntityError], ['429', OpenAI.RateLimitError], ['500', OpenAI.InternalServerError],
      ['529', OpenAI.InternalServerError]]) {
      await assert.rejects(fault(name), kind, name);
    }
    await assert.rejects(fault('no-answer'), OpenAI.APIConnectionError);
  },
  'sees an error in the middle of a stream': async () => {
    await assert.rejects(async () => {
      for await (const chunk of await fault('stream-error')) void chunk;
    }, OpenAI.APIError);
  },
  'embeds': async () => {
    const answer = await client.embeddings.create({ model: 'openai/text-embedding-3-small', input: ['a', 'b'], encoding_format: 'float' });
    assert.equal(answer.data.length, 2);
  },
});
