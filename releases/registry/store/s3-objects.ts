import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import type { S3Address } from './s3-address.ts';

/** The four things done with objects, by key below the prefix. */
export interface S3Objects {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | null>;
  /** Keys that start so, sorted. */
  list(start: string): Promise<string[]>;
  delete(key: string): Promise<void>;
}

/** @throws {Unavailable} from each of them, when the object store does not do it */
export function openS3(address: S3Address): S3Objects {
  const { endpoint, region, bucket: Bucket, prefix, accessKeyId, secretAccessKey } = address;
  const client = new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Bucket names as host names need DNS that self-hosted stores rarely have.
    forcePathStyle: true,
    // Checksums in trailers are unknown to many stores that speak S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  async function listAll(start: string): Promise<string[]> {
    const keys: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: prefix + start,
          ...(ContinuationToken && { ContinuationToken }),
        }),
      );
      for (const { Key } of page.Contents ?? []) if (Key) keys.push(Key.slice(prefix.length));
      ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (ContinuationToken !== undefined);
    return keys.sort();
  }

  return {
    async put(key, Body) {
      await done(client.send(new PutObjectCommand({ Bucket, Key: prefix + key, Body })));
    },
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: prefix + key }));
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw unavailable(error);
      }
    },
    list: (start) => done(listAll(start)),
    async delete(key) {
      // One by one: deleting many at once needs a checksum that stores disagree about.
      await done(client.send(new DeleteObjectCommand({ Bucket, Key: prefix + key })));
    },
  };
}

const done = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw unavailable(error);
  });

const unavailable = (error: unknown): Unavailable =>
  new Unavailable('release store', `the object store failed: ${String(error)}`, { cause: error });
