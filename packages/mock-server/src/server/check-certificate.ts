import type { Certificate } from "./self-made-certificate.ts";

/**
 * Checks that a certificate and a key can be used together. OpenSSL's own messages name neither.
 *
 * @param names what to call them in the message, such as their files
 * @throws RangeError
 */
export function checkCertificate(
  { cert, key }: Certificate,
  names: Certificate = { cert: "tls.cert", key: "tls.key" },
): void {
  const { createPrivateKey, X509Certificate } = process.getBuiltinModule("node:crypto");
  const certificate = attempt(() => new X509Certificate(cert));
  if (certificate === undefined) throw new RangeError(`${names.cert}: not a PEM certificate`);
  const privateKey = attempt(() => createPrivateKey(key));
  if (privateKey === undefined) {
    throw new RangeError(`${names.key}: not a PEM private key, or it needs a passphrase`);
  }
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new RangeError(`${names.key}: does not match the certificate in ${names.cert}`);
  }
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
