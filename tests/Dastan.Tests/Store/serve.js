// The store, on a port that the system gives: node serve.js FOLDER KEY SECRET. The first line that it writes is the port; after that a line for each request.
'use strict';
const fs = require('node:fs/promises');
const { createHash, createHmac } = require('node:crypto');
const S3rver = require('@20minutes/s3rver');
const S3Error = require('@20minutes/s3rver/lib/models/error');
const { DUMMY_ACCOUNT } = require('@20minutes/s3rver/lib/models/account');

// Whoever started it is gone.
process.stdin.on('end', () => process.exit()).resume();

const [directory, accessKey, secret] = process.argv.slice(2);
DUMMY_ACCOUNT.revokeAccessKey('S3RVER');
DUMMY_ACCOUNT.createKeyPair(accessKey, secret);

const store = new S3rver({
  directory,
  address: '127.0.0.1',
  port: 0,
  silent: true,
  vhostBuckets: false,
  allowMismatchedSignatures: true,
  configureBuckets: [{ name: 'paper' }],
});
// What is broken off is not there: other stores do so by themselves.
const { putContent } = store.store;
let halves = 0;
store.store.putContent = async function (place, content) {
  const half = `${place}.half${(halves += 1)}`;
  const put = await putContent.call(this, half, content);
  await fs.rename(half, place);
  return put;
};
// The store's own check takes /paper/ for /paper, and lets in whoever does not sign at all.
store.middleware.unshift(async (ctx, next) => {
  const [, key, day, region, headers, signature] =
    ctx
      .get('authorization')
      .match(/^AWS4-HMAC-SHA256 Credential=(.+)\/(\d{8})\/(.+)\/s3\/aws4_request, ?SignedHeaders=(.+), ?Signature=(.+)$/) ?? [];
  if (!signature) throw new S3Error('AccessDenied', 'It is not signed.');
  const [path, query = ''] = ctx.req.url.split('?');
  const request = [
    ctx.method,
    path,
    query.split('&').sort().join('&'),
    ...headers.split(';').map((name) => `${name}:${ctx.get(name).trim()}`),
    '',
    headers,
    ctx.get('x-amz-content-sha256'),
  ].join('\n');
  const about = `${day}/${region}/s3/aws4_request`;
  const hash = createHash('sha256').update(request).digest('hex');
  const text = `AWS4-HMAC-SHA256\n${ctx.get('x-amz-date')}\n${about}\n${hash}`;
  const signed = [...about.split('/'), text].reduce((by, part) => createHmac('sha256', by).update(part).digest(), `AWS4${secret}`);
  if (key === accessKey && signed.toString('hex') !== signature) throw new S3Error('SignatureDoesNotMatch', 'It is signed by another.');
  await next();
});
store.middleware.unshift((ctx, next) => {
  ctx.res.on('finish', () => console.log(`${ctx.res.statusCode} ${ctx.method} ${ctx.url} ${ctx.get('content-length')}`));
  return next();
});
store.run().then(({ port }) => console.log(port));
