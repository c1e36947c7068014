import { createServer as createHttpsServer, type ServerOptions } from "node:https";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { createClient } from "adultwork-webcam";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { selfSignedCertificate } from "./support/certificate.js";
import { run } from "./support/run.js";

/** Starts a server on a free port, until the test ends. */
async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server of HTTP over TLS that counts what it is asked. */
async function tlsServer(options: ServerOptions = {}, host = "localhost") {
  const certificate = await selfSignedCertificate(host);
  let asked = 0;
  const server = createHttpsServer({ ...certificate.pem, ...options }, (_, response) => {
    asked++;
    response.destroy();
  });
  return { port: await listen(server), asked: () => asked, certificateFile: certificate.file };
}

async function errorOf(baseUrl: string) {
  const client = createClient({ accessToken: "token-1", baseUrl });
  const body = { BookingID: 1, Reason: "I can't make it." };
  return (await client.POST("/v1/Webcam/CancelMadeBooking", { body })).error;
}

const codeOf = (code: unknown) => ({ name: "NetworkError", cause: { cause: { code } } });

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a TLS handshake that failed: nothing was sent", () => {
  test("for a certificate that nobody vouches for", async () => {
    const { port, asked } = await tlsServer();
    const error = await errorOf(`https://127.0.0.1:${port}`);
    expect(error).toMatchObject({ ...codeOf("DEPTH_ZERO_SELF_SIGNED_CERT"), outcome: "not-sent" });
    expect(asked()).toBe(0);
  });

  test("for a certificate of another host", async () => {
    const { port, asked, certificateFile } = await tlsServer({}, "other.example");
    const program = `
      import { createClient } from "adultwork-webcam";
      const client = createClient({ accessToken: "token-1", baseUrl: "https://127.0.0.1:${port}" });
      const { error } = await client.POST("/v1/Webcam/CancelMadeBooking", { body: { BookingID: 1, Reason: "Ill" } });
      console.log(error.name, error.outcome, error.cause.cause.code);
    `;
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificateFile };
    const { output, errors } = await run(process.execPath, ["--input-type=module", "--eval", program], { env });
    expect({ output, errors }).toEqual({ output: "NetworkError not-sent ERR_TLS_CERT_ALTNAME_INVALID\n", errors: "" });
    expect(asked()).toBe(0);
  });

  test("for want of a cipher that both know", async () => {
    // The certificate has no RSA key.
    const { port } = await tlsServer({ ciphers: "ECDHE-RSA-AES128-GCM-SHA256", maxVersion: "TLSv1.2" });
    const error = await errorOf(`https://127.0.0.1:${port}`);
    expect(error).toMatchObject({ ...codeOf(expect.stringMatching(/^ERR_SSL_/)), outcome: "not-sent" });
  });

  test.each([
    ["plain HTTP", "HTTP/1.1 400 Bad Request\r\n\r\n"],
    ["another protocol", "220 mail.example ESMTP\r\n"],
  ])("with a server that speaks %s", async (_, text) => {
    const port = await listen(createServer((socket) => socket.once("data", () => socket.end(text))));
    const error = await errorOf(`https://127.0.0.1:${port}`);
    expect(error).toMatchObject({ ...codeOf(expect.stringMatching(/^ERR_SSL_/)), outcome: "not-sent" });
  });

  test("that the server closed", async () => {
    const port = await listen(createServer((socket) => socket.once("data", () => socket.end())));
    const error = await errorOf(`https://127.0.0.1:${port}`);
    expect(error).toMatchObject({ ...codeOf("ECONNRESET"), outcome: "not-sent" });
  });
});

describe("after the handshake, what became of the request is unknown", () => {
  test("where the server wants a certificate of the client, which TLS 1.3 asks for when the client has done its part", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const { port } = await tlsServer({ requestCert: true, rejectUnauthorized: true, minVersion: "TLSv1.3" });
    expect(await errorOf(`https://127.0.0.1:${port}`)).toMatchObject({ name: "NetworkError", outcome: "unknown" });
  });

  test("where the server breaks the connection off", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const { port, asked } = await tlsServer();
    expect(await errorOf(`https://127.0.0.1:${port}`)).toMatchObject({ name: "NetworkError", outcome: "unknown" });
    expect(asked()).toBe(1);
  });

  test.each([
    ["what is no record of TLS", "HTTP/1.1 400 Bad Request\r\n\r\n"],
    ["a record that does not decrypt", `\x17\x03\x03\x00\x20${"a".repeat(32)}`],
    ["a record that is too long", `\x17\x03\x03\xff\xff${"a".repeat(0xffff)}`],
    ["a fatal alert", "\x15\x03\x03\x00\x02\x02\x28"],
  ])("where %s comes in place of the answer", async (_, text) => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const certificate = await selfSignedCertificate("localhost");
    let toClient: Socket | undefined;
    const upstream = createHttpsServer(certificate.pem, () => {
      toClient?.end(Buffer.from(text, "latin1"));
    });
    const upstreamPort = await listen(upstream);
    const proxy = createServer((socket) => {
      toClient = socket;
      const server = connect(upstreamPort, "127.0.0.1");
      server.on("error", () => {});
      socket.pipe(server);
      server.pipe(socket, { end: false });
    });
    const error = await errorOf(`https://127.0.0.1:${await listen(proxy)}`);
    expect(error).toMatchObject({ name: "NetworkError", outcome: "unknown" });
  });
});

test.each([1, 6000, 10080])(
  "a port that fetch refuses, %i, is asked for nothing (Fetch Standard §2.9)",
  async (port) => {
    expect(await errorOf(`http://127.0.0.1:${port}`)).toMatchObject({
      name: "NetworkError",
      outcome: "not-sent",
      message: "No answer came: fetch failed. Nothing was sent to the server.",
      cause: { cause: { message: "bad port" } },
    });
  },
);
