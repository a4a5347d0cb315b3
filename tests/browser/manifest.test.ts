import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../consoles';
import { BUILD } from '../../tools/lib/build';

const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'));

describe('the built manifest', () => {
  it('asks for no more than it needs', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'contextMenus', 'sidePanel', 'storage']);
    expect(Object.keys(manifest.commands)).toEqual(['open-panel']);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_security_policy');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('has the hosts of the first release and not one more: each new one would switch the extension off at an update', () => {
    expect(manifest.host_permissions).toEqual([
      'https://mms.pinduoduo.com/chat-merchant/*',
      'https://im.jinritemai.com/pc_seller_v2/*',
    ]);
  });

  it('asks for the host of a feed one by one, on a click, and for nothing but HTTPS', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('says what an administrator may set', () => {
    expect(manifest.storage).toEqual({ managed_schema: 'managed-schema.json' });
    const schema = JSON.parse(readFileSync(join(BUILD, manifest.storage.managed_schema), 'utf8'));
    expect(schema.type).toBe('object');
  });

  it('runs one content script per console, on its pages only', () => {
    const scripts: { matches: string[]; js: string[]; all_frames?: boolean }[] = manifest.content_scripts;
    const expected = CONSOLES.filter(({ matches }) => matches.length > 0);
    expect(scripts).toHaveLength(expected.length);
    for (const { id, matches } of expected) {
      const script = scripts.find(({ js }) => js.includes(`content-scripts/${id}.js`));
      expect(script?.matches).toEqual(matches);
      expect(script?.all_frames ?? false).toBe(false);
    }
  });

  it('loads at most 25,600 bytes (gzip) into a page', () => {
    const folder = join(BUILD, 'content-scripts');
    for (const name of readdirSync(folder)) {
      expect(gzipSync(readFileSync(join(folder, name))).length, name).toBeLessThanOrEqual(25_600);
    }
  });

  it('speaks both languages', () => {
    for (const locale of ['zh_CN', 'en']) {
      const messages = JSON.parse(readFileSync(join(BUILD, '_locales', locale, 'messages.json'), 'utf8'));
      expect(Object.keys(messages).sort()).toEqual(['description', 'name', 'openPanel', 'savePhrase']);
      // The store cuts longer ones.
      expect(messages.description.message.length).toBeLessThanOrEqual(132);
      expect(messages.name.message.length).toBeLessThanOrEqual(75);
    }
  });
});
