import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "Langsung ke konten",
  nav: {
    label: "Navigasi utama",
    menu: "Menu",
    home: "Beranda",
    codes: "Kode",
    compare: "Bandingkan",
    systems: "Sistem",
    limits: "Timeout",
    measured: "Runtime",
    which: "Pakai kode mana?",
    client: "Sambung ulang?",
    storm: "Storm lab",
    docs: "Library",
    trail: "Anda di sini",
  },
  language: "Bahasa",
  darkTheme: "Tema gelap",
  footer: {
    facts:
      "Fakta dari RFC 6455, daftar IANA, dokumentasi vendor, dan pengukuran kami sendiri; setiap halaman menyebutkan sumbernya.",
    privacy:
      "Tanpa cookie, tanpa pelacakan, tidak memuat apa pun dari tempat lain. Halaman kode dalam bahasa yang pernah Anda kunjungi bisa dibaca offline.",
  },
  search: {
    label: "Cari berdasarkan kode, nama, atau gejala",
    placeholder: "1006, atau: putus setelah 1 menit",
    results: { other: "{count} hasil" },
    none: "Tidak ditemukan apa pun untuk “{query}”.",
    failed: "Pencarian tidak bisa dimuat. Apakah Anda sedang offline?",
    kinds: {
      code: "Kode",
      pair: "Perbandingan",
      system: "Sistem",
      limit: "Timeout",
      page: "Halaman",
      docs: "Library",
    },
  },
  home: {
    title: "Kode penutupan WebSocket (close code): apa yang terjadi dan solusinya",
    description:
      "Semua kode penutupan WebSocket: artinya, laporan tiap runtime, yang perlu dilakukan klien, server, dan jaringan, serta perbandingan dua kode mana pun.",
    lead: "Sebuah koneksi WebSocket berakhir dengan sebuah angka. Di sini Anda menemukan arti angka itu, apa yang sebenarnya dilihat aplikasi Anda, dan cara kembali yang benar.",
    threeTitle: "Tiga cara sebuah koneksi berakhir",
    threeLead:
      "Sebagian besar koneksi yang hilang berakhir dengan salah satu dari tiga cara ini, dan masing-masing menuntut cara kembali yang berbeda.",
    tableTitle: "Semua kode",
    questionsTitle: "Mulai dari pertanyaan Anda",
  },
  codes: {
    title: "Semua kode penutupan WebSocket",
    description:
      "Tabel semua kode penutupan WebSocket dari 0 sampai 65535: nama, siapa yang boleh mengirim, apakah klien sebaiknya menyambung ulang, dan setelah berapa lama.",
    lead: "Setiap angka yang bisa dibawa frame Close, dan angka yang tidak pernah boleh ada di dalamnya.",
  },
  code: {
    title: "WebSocket {code} {name}: arti dan cara mengatasinya",
    rangeTitle: "Kode WebSocket {from}–{to} {name}: artinya",
    atAGlance: "Sekilas",
    verdictNote: "Inilah yang dilakukan klien Backsoon, kecuali server atau Anda menentukan lain.",
    runtime: "Runtime",
    sees: "Yang dilihat aplikasi",
    howKnown: "Dasarnya",
    previous: "Sebelumnya",
    next: "Berikutnya",
  },
  compare: {
    title: "Bandingkan dua kode penutupan WebSocket",
    description:
      "Dua kode penutupan WebSocket mana pun berdampingan: apa bedanya, kapan memakai yang mana, dan gambar cara tiap koneksi berakhir lalu kembali.",
    lead: "Pilih dua kode. Halaman ini hanya menampilkan perbedaannya, kapan memakai yang mana, dan bagaimana tiap koneksi berakhir lalu kembali.",
    first: "Kode pertama",
    second: "Kode kedua",
    go: "Bandingkan",
    confusedPairs: "Pasangan yang sering tertukar",
    allPairs: "Semua pasangan",
  },
  pair: {
    title: "WebSocket {a} {nameA} atau {b} {nameB}?",
    description:
      "Apa bedanya kode penutupan WebSocket {a} ({nameA}) dan {b} ({nameB}), dan kapan memakai yang mana.",
    whyConfused: "Mengapa sering tertukar",
    differs: "berbeda",
    differCount: { other: "{count} dari {total} fakta berbeda." },
    pictureTitle: "Bagaimana koneksi berakhir dengan {code}, dan apa yang terjadi sesudahnya",
    more: "Semua tentang {code}",
  },
  systems: {
    title: "Kode penutupan WebSocket dari berbagai sistem dan protokol",
    description:
      "Kode penutupan WebSocket dari platform chat, broker, GraphQL, trading, dan sistem lain: apa artinya di sana dan apakah perlu menyambung ulang.",
    lead: "Mulai dari 3000, angka yang sama berarti lain di sistem yang berbeda. Yang menentukan adalah ke server siapa Anda terhubung.",
    count: { other: "{count} kode" },
  },
  system: {
    title: "Kode penutupan WebSocket {system}",
    description:
      "Arti setiap kode penutupan WebSocket {system}, dan apakah perlu menyambung ulang.",
    documentation: "Dokumentasi",
  },
  limits: {
    title: "Timeout yang memutus koneksi WebSocket",
    description:
      "Idle timeout, umur koneksi, dan waktu drain pada load balancer, proxy, cloud, dan server: nilai default, nama pengaturan, dan seberapa pasti.",
    lead: "Koneksi yang selalu tertutup setelah jeda diam yang sama pasti diputus oleh sesuatu di tengah jalur. Cari berdasarkan jumlah detiknya.",
    filter: "Filter",
    product: "Produk atau pengaturan",
    seconds: "Diputus setelah (detik)",
    kind: "Jenis",
    allKinds: "Semua jenis",
    reset: "Tampilkan semua",
    shown: { other: "{count} baris" },
    none: "Tidak ada baris yang cocok. Coba jumlah detik yang berdekatan, atau kata yang lebih sedikit.",
  },
  measured: {
    title: "Apa yang dilaporkan tiap runtime saat WebSocket ditutup",
    description:
      "Kode penutupan yang dilaporkan browser, Node.js, Deno, Bun, dan lainnya ke aplikasi dalam tiap situasi: diukur, atau dibaca di kode sumbernya.",
    lead: "Akhir koneksi yang sama tampak berbeda bagi aplikasi di runtime yang berbeda. Tabel ini menunjukkan apa yang dilaporkan masing-masing, dan dari mana kami tahu.",
  },
  which: {
    title: "Kode penutupan WebSocket mana yang harus saya kirim?",
    description:
      "Temukan kode penutupan WebSocket yang harus dikirim: siapa yang menutup dan apa yang terjadi. Jawabannya mengikuti RFC 6455 dan yang diizinkan browser.",
    lead: "Sebutkan siapa yang menutup dan apa yang terjadi.",
    answer: "Jawaban",
    pending: "Pilih siapa yang menutup dan apa yang terjadi.",
    all: "Semua jawaban",
  },
  client: {
    title: "Apa yang harus dilakukan klien setelah kode penutupan WebSocket?",
    description:
      "Masukkan kode penutupan WebSocket dan lihat apakah perlu menyambung ulang, berapa lama menunggu, dan apa yang harus diubah dulu.",
    lead: "Masukkan kode yang dilihat klien Anda.",
    code: "Kode penutupan",
    invalid: "Kode penutupan adalah bilangan bulat dari 0 sampai 65535.",
    all: "Semua kode",
    ofSystems: "Kode berbagai sistem",
  },
  storm: {
    title: "Storm lab: how a WebSocket fleet comes back",
    description:
      "Simulate in your browser how thousands of WebSocket clients return after a restart or a crash, under several reconnect policies, side by side.",
    lead: "A restart or a crash cuts every connection at once, and every client comes back by its own policy. See who is back when, and who never is.",
    withoutScript:
      "This page simulates the return in your browser, which needs script. The command line does the same:",
    examples: "Examples",
    deploy: "A deploy",
    crash: "A crash",
    balanced: "Two nodes behind a balancer",
    clients: "Clients",
    capacity: "Capacity (handshakes per second)",
    cause: "What ends the connections",
    causes: { 1012: "1012 restart", 1001: "1001 shutdown", 1006: "1006 crash" },
    down: "Time down (seconds)",
    nodes: "Nodes",
    seed: "Seed",
    policies: "Policies",
    larger:
      "A simulation, seeded: the same seed draws the same curves, here and on the command line. Up to {clients} clients run here; the command line takes millions.",
    faults: {
      number: "A number from {from} to {to}.",
      whole: "A whole number from {from} to {to}.",
      cause: "Choose what ends the connections.",
      noPolicy: "Choose at least one policy.",
      unknownPolicy: "No policy here is called “{name}”.",
      capacityAboveClients:
        "More per second than there are clients: all of them would be back within a second.",
      beyondHorizon:
        "Too low: even the shortest possible return would take longer than the hour that is simulated.",
    },
    chart: "Who is back",
    shareAxis: "Share of the clients that are back",
    timeAxis: "Time since the service’s return",
    limit: "Limit N/C: {time}",
    run: "Run again",
    stop: "Stop",
    table: {
      caption:
        "Time from the service’s return until that share of the clients is back, as a multiple of the limit N/C: N clients at a capacity of C per second. Attempts and wasted handshakes are per client; the peak is handshakes within a second over the capacity.",
      policy: "Policy",
      outcome: "Outcome",
      attempts: "Attempts",
      wasted: "Wasted",
      peak: "Peak",
      never: "never",
    },
    outcomes: {
      waiting: "waiting",
      running: "{share} back after {time}",
      recovered: "all back after {time}",
      never: "never recovers: {share} back",
      stopped: "stopped: {share} back after {time}",
    },
    finished: "Finished. Policies that bring everybody back: {count} of {total}.",
    stopped: "Stopped. This is what is known so far.",
    failed: "The simulator could not be loaded. Are you offline?",
    copyLink: "Copy link",
    command: "The same on the command line",
    copyCommand: "Copy command",
    copied: "Copied.",
    notCopied: "The browser did not allow it.",
    sources: "Where the policies come from",
  },
  offline: {
    title: "Anda sedang offline",
    description: "Halaman ini tidak termasuk yang bisa dibaca offline.",
    text: "Halaman ini tidak tersimpan di perangkat Anda. Halaman ini bisa dibuka lagi saat Anda kembali online.",
    kept: "Yang bisa dibaca sekarang:",
  },
  notFound: {
    title: "Halaman tidak ada",
    description: "Tidak ada halaman di alamat ini.",
    text: "Tidak ada halaman di `{path}`.",
    meant: "Mungkin yang Anda cari:",
  },
};
