import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "Server mengirim frame Close dengan kode {code}",
  "empty-close": "Server mengirim frame Close tanpa kode",
  "one-byte-close": "Server mengirim frame Close yang isinya 1 byte",
  "bad-utf8-reason": "Server mengirim frame Close yang alasannya bukan UTF-8 valid",
  "close-with-reason": "Server mengirim frame Close dengan kode 4001 dan sebuah alasan",
  "close-then-fin":
    "Server mengirim frame Close dengan kode 1013 dan langsung mengakhiri koneksi TCP",
  "no-fin": "Server mengirim frame Close dengan kode 1000 dan tidak pernah mengakhiri koneksi TCP",
  "ping-then-1000": "Server mengirim ping, lalu frame Close dengan kode 1000",
  "tcp-drop": "Server memutus koneksi TCP (`destroy`) saat masih terbuka",
  "tcp-fin": "Server mengakhiri koneksi TCP (`FIN`) saat masih terbuka",
  "tcp-reset": "Server me-reset koneksi TCP (`RST`) saat masih terbuka",
  "drop-before-101": "Server memutus koneksi TCP sebelum menjawab handshake",
  "handshake-unanswered": "Server tidak pernah menjawab handshake",
  "http-200": "Server menjawab handshake dengan HTTP 200",
  "http-301": "Server menjawab handshake dengan HTTP 301",
  "http-400": "Server menjawab handshake dengan HTTP 400",
  "http-401": "Server menjawab handshake dengan HTTP 401",
  "http-403": "Server menjawab handshake dengan HTTP 403",
  "http-404": "Server menjawab handshake dengan HTTP 404",
  "http-429": "Server menjawab handshake dengan HTTP 429",
  "http-503": "Server menjawab handshake dengan HTTP 503",
  "bad-accept": "Server menjawab dengan `Sec-WebSocket-Accept` yang salah",
  "unrequested-subprotocol": "Server memilih subprotokol yang tidak ditawarkan klien",
  "omitted-subprotocol": "Server tidak memilih satu pun subprotokol yang ditawarkan klien",
  "unrequested-extension": "Server memilih ekstensi yang tidak ditawarkan klien",
  "refused-port": "Tidak ada yang mendengarkan di port itu",
  "dns-failure": "Nama host tidak bisa di-resolve",
  "self-signed": "Sertifikat TLS server bersifat self-signed",
  "tls-to-plain-port": "Alamat `wss:` mengarah ke port tanpa TLS",
  "bad-utf8-text": "Server mengirim pesan teks yang bukan UTF-8 valid",
  "masked-frame": "Server mengirim frame ber-mask",
  "reserved-bit": "Server mengirim frame dengan bit cadangan yang aktif",
  "bad-opcode": "Server mengirim frame dengan opcode tak dikenal",
  "stray-continuation": "Server mengirim continuation frame yang tidak melanjutkan apa pun",
  "client-close": "Klien memanggil `close()`",
  "client-close-1000": "Klien memanggil `close(1000)`",
  "client-close-3000": 'Klien memanggil `close(3000, "bye")`',
  "client-close-4999": "Klien memanggil `close(4999)`",
  "client-close-connecting": "Klien memanggil `close()` saat sedang menyambung",
  "client-close-unanswered": "Klien memanggil `close(1000)` dan server tidak pernah menjawab",
  "page-left": "Halaman yang memegang koneksi ditinggalkan untuk halaman lain",
};

export const basis: Words["basis"] = {
  measured: "diukur",
  source: "dari kode sumber",
  report: "dari laporan pengguna",
  unknown: "tidak diketahui",
};

export const reconnect: Words["reconnect"] = {
  no: "jangan kembali",
  backoff: "kembali dengan jeda yang makin lama",
  now: "langsung kembali",
  "short-delay": "kembali setelah jeda singkat",
  resume: "kembali dan lanjutkan sesi",
  refresh: "kembali dengan kredensial baru",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "dinyatakan oleh sistem",
  "our-reading": "tafsiran kami",
  memory: "dari ingatan, tanpa sumber",
};

export const limitKind: Words["limitKind"] = {
  idle: "waktu idle",
  lifetime: "umur koneksi",
  drain: "waktu setelah reload",
  keepalive: "interval ping",
};

export const confidence: Words["confidence"] = {
  sourced: "dari vendor",
  secondary: "sumber tidak langsung",
  unsourced: "tanpa sumber",
};
