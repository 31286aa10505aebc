import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressedOf, keep, kept, keptBytes, room } from './kept.ts';

const given = (bytes: number) => ({ tag: 'W/"a"', bytes: new Uint8Array(bytes), next: undefined });

describe('small answers', () => {
  it('are kept within their room, the oldest forgotten first', () => {
    for (let at = 0; at < 100; at += 1) keep(`many ${at}`, given(room.one / 2));
    expect(keptBytes()).toBeLessThanOrEqual(room.all);
    expect(keptBytes()).toBeGreaterThan(room.all / 2);
    expect(kept('many 0')).toBeUndefined();
    expect(kept('many 99')).toBeDefined();
  });

  it('too large alone are given and not kept', async () => {
    const large = keep('large', given(room.one + 1));
    expect(kept('large')).toBeUndefined();
    expect(gunzipSync(await compressedOf('large', large)).byteLength).toBe(room.one + 1);
    expect(kept('large')).toBeUndefined();
  });

  it('are compressed once, and what that takes is counted', async () => {
    const answer = keep('once', given(100_000));
    const before = keptBytes();
    const compressed = await compressedOf('once', answer);
    expect(keptBytes()).toBe(before + compressed.byteLength);
    const again = kept('once');
    expect(again?.compressed).toBe(compressed);
    expect(gunzipSync(compressed).equals(answer.bytes)).toBe(true);
  });
});
