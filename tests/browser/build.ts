import { ensureBuild } from '../../tools/lib/build';

/** Every browser test runs the production build, as it is shipped. */
export default function setup(): void {
  ensureBuild();
}
