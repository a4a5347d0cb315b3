import type { Plugin } from 'vite';

/** What each module exports that trains a model; the import is written out, because a bundled config follows no name. */
const MODULES: Record<string, () => Promise<Record<string, unknown>>> = {
  '/storage/intent-models.ts': async () => {
    const { intentModels } = await import('../storage/intent-models');
    return { intentModels };
  },
  '/storage/proposal-models.ts': async () => {
    const { proposalModels } = await import('../storage/proposal-models');
    return { proposalModels };
  },
};

/** Parsing a JSON string is faster than evaluating the same object as source text. */
const exported = ([name, value]: [string, unknown]): string =>
  `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/**
 * Vite plugin: trains the models once while building, so that no page trains them while opening. Replaces the modules that train by
 * their results; the examples that they learn from are not part of the build.
 */
export function finishedIntentModels(): Plugin {
  return {
    name: 'chatside:intent-models',
    enforce: 'pre',
    apply: 'build',
    async load(id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? '';
      const made = await Object.entries(MODULES).find(([module]) => path.endsWith(module))?.[1]();
      return made ? Object.entries(made).map(exported).join('\n') : null;
    },
  };
}
