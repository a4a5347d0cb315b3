import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatside-cautions-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function predict(...rows: object[]) {
  const path = join(folder, 'rows.jsonl');
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  const command = join(ROOT, 'node_modules', '.bin', 'tsx');
  return spawnSync(command, ['tools/predict.ts', '--task', 'cautions', path], { cwd: ROOT, encoding: 'utf8' });
}

test('prints rules and places of each text, by its own language and console', () => {
  const { status, stdout, stderr } = predict(
    { id: 'a', text: '加V聊，淘宝也有', console: 'pinduoduo' },
    { id: 2, text: '加V聊，淘宝也有', console: null },
    { id: 'c', text: 'It will definitely arrive tomorrow' },
    { text: '这是最后一件了' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const wechat = { rule: 'off-platform.wechat', start: 0, end: 2 };
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { id: 'a', cautions: [wechat, { rule: 'other-platform.taobao', start: 4, end: 6 }] },
    { id: 2, cautions: [wechat] },
    { id: 'c', cautions: [{ rule: 'over-promise.delivery-time', start: 0, end: 34 }] },
    { id: null, cautions: [] },
  ]);
});

test.each([
  [{ id: 1 }, 'line 1: "text" is not a string\n'],
  [{ id: 1, text: '好', console: 7 }, 'line 1: "console" is not a string\n'],
])('refuses %j', (row, message) => {
  const { status, stderr } = predict(row);
  expect({ status, stderr }).toEqual({ status: 2, stderr: message });
});
