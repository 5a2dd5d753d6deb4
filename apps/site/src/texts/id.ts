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
    storm: "Simulator",
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
    title: "Simulator badai: cara armada WebSocket kembali",
    description:
      "Simulasikan di browser bagaimana ribuan klien WebSocket kembali setelah restart atau crash, dengan beberapa kebijakan sambung ulang berdampingan.",
    lead: "Restart atau crash memutus semua koneksi sekaligus, lalu setiap klien kembali menurut kebijakannya sendiri. Lihat siapa yang kembali, kapan, dan siapa yang tidak pernah kembali.",
    withoutScript:
      "Halaman ini menyimulasikan kembalinya klien di browser Anda dan memerlukan JavaScript. Baris perintah melakukan hal yang sama:",
    examples: "Contoh",
    deploy: "Deploy",
    crash: "Crash",
    balanced: "Dua node di belakang load balancer",
    clients: "Klien",
    capacity: "Kapasitas (handshake per detik)",
    cause: "Yang mengakhiri koneksi",
    causes: { 1012: "1012 restart", 1001: "1001 shutdown", 1006: "1006 crash" },
    down: "Lama mati (detik)",
    nodes: "Node",
    seed: "Seed",
    policies: "Kebijakan",
    larger:
      "Ini simulasi dengan seed: seed yang sama menghasilkan kurva yang sama, di sini maupun di baris perintah. Di sini sampai {clients} klien; di baris perintah bisa jutaan.",
    faults: {
      number: "Angka dari {from} sampai {to}.",
      whole: "Bilangan bulat dari {from} sampai {to}.",
      cause: "Pilih apa yang mengakhiri koneksi.",
      noPolicy: "Pilih setidaknya satu kebijakan.",
      unknownPolicy: "Tidak ada kebijakan bernama “{name}” di sini.",
      capacityAboveClients:
        "Per detik lebih banyak daripada jumlah klien: semuanya akan kembali dalam satu detik.",
      beyondHorizon:
        "Terlalu rendah: kembali secepat mungkin pun memakan waktu lebih lama daripada satu jam yang disimulasikan.",
    },
    chart: "Siapa yang sudah kembali",
    shareAxis: "Persentase klien yang sudah kembali",
    timeAxis: "Waktu sejak layanan kembali",
    limit: "Batas N/C: {time}",
    run: "Jalankan lagi",
    stop: "Hentikan",
    table: {
      caption:
        "Pada tiap persentase: waktu sejak layanan kembali sampai persentase klien itu kembali, sebagai kelipatan batas N/C: N klien dengan kapasitas C per detik. Percobaan dan handshake yang sia-sia dihitung per klien; puncak adalah handshake terbanyak yang diminta dalam satu detik dibagi kapasitas.",
      policy: "Kebijakan",
      outcome: "Hasil",
      attempts: "Percobaan",
      wasted: "Sia-sia",
      peak: "Puncak",
      never: "tidak pernah",
    },
    outcomes: {
      waiting: "menunggu",
      running: "{share} kembali setelah {time}",
      recovered: "semua kembali setelah {time}",
      never: "tidak pernah pulih: {share} kembali",
      stopped: "dihentikan: {share} kembali setelah {time}",
    },
    finished: "Selesai. Kebijakan yang membawa semua klien kembali: {count} dari {total}.",
    stopped: "Dihentikan. Inilah yang diketahui sejauh ini.",
    failed: "Simulator tidak dapat dimuat. Apakah Anda offline?",
    copyLink: "Salin tautan",
    command: "Hal yang sama di baris perintah",
    copyCommand: "Salin perintah",
    copied: "Tersalin.",
    notCopied: "Browser tidak mengizinkannya.",
    sources: "Asal kebijakan",
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
