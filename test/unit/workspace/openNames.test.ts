import { expect, test } from 'vitest';
import { OpenNames } from '../../../server/src/entry/openNames';

const opened = (...uris: string[]) => {
  const names = new OpenNames();
  for (const uri of uris) names.hear({ method: 'textDocument/didOpen', params: { textDocument: { uri } } });
  return names;
};

test('what is open stands beside each other, with folders as such', () => {
  const names = opened(
    'file:///w/a.qvmconf',
    'file:///w/b%20c.sh',
    'file:///w/in/x.build',
    'file:///w/in/y.sh',
  );
  expect(names.list('file:///w/')).toEqual(['a.qvmconf', 'b c.sh', 'in/']);
  expect(names.list('file:///w/in/')).toEqual(['x.build', 'y.sh']);
  expect(names.list('file:///other/')).toEqual([]);
});

test('what is closed is gone', () => {
  const names = opened('file:///w/a.qvmconf', 'file:///w/b.qvmconf');
  names.hear({ method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///w/a.qvmconf' } } });
  expect(names.list('file:///w/')).toEqual(['b.qvmconf']);
});

test('nothing that a client sends stops it', () => {
  const names = opened('file:///w/%ZZ');
  for (const message of [undefined, null, 5, [], { method: 'x', params: { textDocument: null } }])
    names.hear(message);
  expect(names.list('file:///w/')).toEqual(['%ZZ']);
});
