// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PhraseImage } from '../../assist/phrase';
import { LanguageProvider } from '../../components/i18n/language';
import { ReplyImages } from '../../components/panel/ReplyImages';
import { MOST_IMAGE_BYTES } from '../../formats/image-bytes';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { storedImage } from '../../storage/images';
import { allOwnPhrases } from '../../storage/own-phrases';
import { form, openEditor, pick, press, writeOwn } from './phrase-editor-parts';
import { stubLayout } from './phrases-parts';

let database: LibraryDatabase;
const layout = stubLayout();
beforeAll(layout.start);
afterAll(layout.stop);
beforeEach(() => {
  database = openDatabase(`phrase-images-${Math.random()}`);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${(blob as Blob).size}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await database.delete();
});

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (name: string, more: number[]) =>
  new File([new Uint8Array([...PNG, ...more])], name, { type: 'image/png' });
const images = async () => (await allOwnPhrases(database))[0]?.images?.map(({ name }) => name);
const shown = () => screen.getAllByRole('img').map((one) => one.getAttribute('alt'));

async function edit() {
  await writeOwn(database, ['甲']);
  await openEditor(database);
  await pick('甲');
  await form('编辑：甲');
}
const add = (...files: File[]) => userEvent.upload(screen.getByLabelText('加图片…', { selector: 'input' }), files);

describe('pictures of a phrase', () => {
  it('are kept with it, in the order that was chosen', async () => {
    await edit();
    await add(png('甲.png', [1]), png('乙.png', [2]), png('丙.png', [3]));
    await waitFor(() => expect(shown()).toEqual(['甲.png', '乙.png', '丙.png']));
    await press('把图片“丙.png”往前移');
    await press('删掉图片：甲.png');
    await press('保存');
    await screen.findByText('已保存');
    expect(await images()).toEqual(['丙.png', '乙.png']);
    const [first] = (await allOwnPhrases(database))[0]?.images ?? [];
    expect([...((await storedImage(database, first?.sha256 ?? ''))?.bytes ?? [])]).toEqual([...PNG, 3]);
  });

  it('are refused by name where they are none, or too large; the same one is not added twice', async () => {
    await edit();
    const large = png('大.png', []);
    vi.spyOn(large, 'arrayBuffer').mockResolvedValue(new Uint8Array([...PNG, ...new Array(MOST_IMAGE_BYTES)]).buffer);
    const words = new File(['<svg onload="alert(1)">'], '假.png', { type: 'image/png' });
    await add(png('甲.png', [1]), words, large);
    expect(await screen.findByText('没有加：假.png、大.png（不是图片，或超过 5 MB）')).toHaveRole('alert');
    await add(png('又是甲.png', [1]));
    await waitFor(() => expect(shown()).toEqual(['甲.png']));
  });

  it('are six at most', async () => {
    await edit();
    await add(...[1, 2, 3, 4, 5, 6, 7].map((at) => png(`${at}.png`, [at])));
    await screen.findByText('一条话术最多 6 张图片');
    await waitFor(() => expect(shown()).toHaveLength(6));
  });

  it('may lie on another computer', async () => {
    const image: PhraseImage = { sha256: 'a'.repeat(64), type: 'image/png', name: '甲.png' };
    await writeOwn(database, ['甲', { images: [image] }]);
    await openEditor(database);
    await pick('甲');
    await screen.findByText('图片在另一台电脑上');
    expect(screen.getByRole('button', { name: '复制图片：甲.png' })).toBeDisabled();
  });

  it('come by pasting, and words that are pasted stay words', async () => {
    await edit();
    const paste = (types: string[], files: File[]) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { files, types } });
      return document.body.dispatchEvent(event);
    };
    expect(paste(['text/plain', 'Files'], [png('表格.png', [1])])).toBe(true);
    expect(paste(['Files'], [png('甲.png', [2])])).toBe(false);
    await waitFor(() => expect(shown()).toEqual(['甲.png']));
  });
});

describe('pictures in the panel', () => {
  const image = (name: string): PhraseImage => ({ sha256: name.repeat(64), type: 'image/png', name: `${name}.png` });

  it('are copied with a click, and the agent is told to paste', async () => {
    const onCopy = vi.fn();
    const view = (copied: 'copied' | 'failed' | null) => (
      <LanguageProvider language="en">
        <ReplyImages
          images={[image('a'), image('b')]}
          sourceOf={({ name }) => (name === 'a.png' ? { url: 'blob:a' } : 'missing')}
          copied={copied}
          onCopy={onCopy}
        />
      </LanguageProvider>
    );
    const { rerender, container } = render(view(null));
    await userEvent.click(screen.getByRole('button', { name: 'Copy picture: a.png' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(image('a'));
    expect(within(container).getByText('The picture is on another computer')).toBeVisible();
    rerender(view('copied'));
    expect(screen.getByRole('status')).toHaveTextContent('press Ctrl V in the reply box');
    rerender(view('failed'));
    expect(screen.getByRole('alert')).toHaveTextContent('could not be copied');
  });
});
