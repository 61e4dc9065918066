import { LinkSigner } from './link-signer';

const SECRET = Buffer.alloc(32, 7).toString('base64');
const ID = '0b4f1f9e-52a7-4f0f-9d43-2f1f0a7c9a11';
const tokenOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

describe('links', () => {
  const signer = new LinkSigner(SECRET);

  it('are good with the MAC that the secret makes, and with no other', () => {
    const token = tokenOf(signer.pathOf(ID));
    expect(signer.verify(token)).toBe(ID);
    expect(new LinkSigner(Buffer.alloc(32, 8).toString('base64')).verify(token)).toBeNull();
    for (const wrong of ['', ID, `${ID}.`, token.slice(0, -1), `${token}x`, token.toUpperCase()]) expect(signer.verify(wrong)).toBeNull();
  });

  it('of one kind are none of the other', () => {
    const [ofCase, ofPassword] = [tokenOf(signer.pathOf(ID)), tokenOf(signer.passwordPathOf(ID))];
    expect(signer.verifyPasswordLink(ofPassword)).toBe(ID);
    expect(signer.verifyPasswordLink(ofCase)).toBeNull();
    expect(signer.verify(ofPassword)).toBeNull();
  });

  it('need a secret of 32 bytes', () => {
    expect(() => new LinkSigner('dG9vIHNob3J0')).toThrow(RangeError);
  });
});
