import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Language } from '../../assist/phrase';
import { LanguageProvider } from '../../components/i18n/language';
import Editing from '../../entrypoints/library/phrases/Editing';
import { Phrases } from '../../entrypoints/library/phrases/Phrases';
import type { LibraryDatabase } from '../../storage/database';
import { saveOwn } from '../../storage/own-records';
import { ownValue } from './phrases-parts';

/** Shows the page of phrases with its editor. Gives the way to leave it. */
export async function openEditor(database: LibraryDatabase, language: Language = 'zh-CN'): Promise<() => void> {
  const { unmount } = render(
    <LanguageProvider language={language}>
      <Phrases database={database} slots={{ editing: Editing }} />
    </LanguageProvider>,
  );
  await screen.findByRole('grid');
  return unmount;
}

/** Writes own phrases `own.甲`…, as another page would. */
export async function writeOwn(
  database: LibraryDatabase,
  ...values: [title: string, more?: Parameters<typeof ownValue>[1]][]
): Promise<void> {
  const changes = values.map(([title, more]) => ({
    kind: 'phrase' as const,
    id: `own.${title}`,
    value: ownValue(title, more),
  }));
  await saveOwn(database, changes, { now: Date.now(), what: null });
}

/** Opens the row of this title. */
export async function pick(title: string): Promise<void> {
  const box = await screen.findByRole('checkbox', { name: new RegExp(`[:：] ?${title}$`) });
  fireEvent.click(box.closest('[role="row"]') as Element);
}

export const form = (name: string | RegExp) => screen.findByRole('form', { name });

export const field = (name: string) =>
  within(screen.getByRole('form')).getByLabelText(name, { exact: true, selector: 'input, textarea, select' });

export async function write(name: string, text: string): Promise<void> {
  await userEvent.clear(field(name));
  if (text !== '') await userEvent.type(field(name), text.replaceAll('{', '{{'));
}

/** A button of the form. */
export const press = (name: string | RegExp) =>
  userEvent.click(within(screen.getByRole('form')).getByRole('button', { name }));
