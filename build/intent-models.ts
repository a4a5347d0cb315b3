import type { Plugin } from 'vite';

const MODULE = '/storage/intent-models.ts';

/**
 * Vite plugin: trains the intent models once while building, so that no page trains them while opening. Replaces the module that
 * trains by its result; the examples that it learns from are not part of the build.
 */
export function finishedIntentModels(): Plugin {
  return {
    name: 'chatside:intent-models',
    enforce: 'pre',
    apply: 'build',
    async load(id) {
      if (!id.replaceAll('\\', '/').split('?')[0]?.endsWith(MODULE)) return null;
      const { intentModels } = await import('../storage/intent-models');
      // Parsing a JSON string is faster than evaluating the same object as source text.
      return `export const intentModels = JSON.parse(${JSON.stringify(JSON.stringify(intentModels))});`;
    },
  };
}
