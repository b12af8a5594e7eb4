import { lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Gives a folder and all in it to a user, if it is not theirs already. Symbolic links are not followed. */
export function giveTree(folder: string, uid: number): void {
  if (statSync(folder).uid === uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(folder, name), uid, uid);
  }
  // Last, so that an interrupted change is taken up again.
  lchownSync(folder, uid, uid);
}
