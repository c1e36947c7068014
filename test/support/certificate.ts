import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "./build.js";

/** A certificate for a host that its own key has signed, made anew, as text and as a file. */
export async function selfSignedCertificate(host: string) {
  const directory = await temporaryDirectory();
  const [keyFile, certificateFile] = [join(directory, "key.pem"), join(directory, "certificate.pem")];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", keyFile];
  const names = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`];
  execFileSync("openssl", ["req", "-x509", ...key, "-out", certificateFile, "-days", "2", ...names], { stdio: "pipe" });
  const pem = { key: await readFile(keyFile, "utf8"), cert: await readFile(certificateFile, "utf8") };
  return { pem, file: certificateFile };
}
