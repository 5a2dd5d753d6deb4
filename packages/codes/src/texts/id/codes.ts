import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "Di bawah 1000: tidak dipakai protokol, dan salah bila ada di frame Close.",
    meaning:
      "RFC 6455 tidak memakai angka 0 sampai 999. Frame Close yang membawa angka seperti itu melanggar protokol. Meski begitu, beberapa runtime tetap meneruskannya ke aplikasi, dan Deno melaporkan 0 saat koneksi terputus.",
    seen: [
      "Klien Deno kehilangan koneksi: Deno melaporkan kode 0, sedangkan runtime lain melaporkan 1006.",
      "Server mengirim status HTTP, exit code, atau variabel yang belum diinisialisasi sebagai kode penutupan.",
    ],
    client: [
      "Perlakukan sebagai penutupan abnormal: sambung ulang dengan exponential backoff.",
      "Catat angka aslinya di log, karena dari situ terlihat runtime atau server mana yang mengirimnya.",
    ],
    server: [
      "Kirim 1000–1003, 1007–1014, atau 3000–4999. Library yang memeriksa kode akan menolak yang lain.",
    ],
    path: ["Proxy meneruskan frame apa adanya. Tidak ada yang perlu dikonfigurasi di sini."],
    use: "Jangan pernah mengirimnya. Pilih kode yang terdaftar, atau kode Anda sendiri antara 4000 dan 4999.",
    misreadings: [
      {
        claim: "Kode 0 berarti koneksi ditutup tanpa error.",
        truth:
          "Di Deno artinya justru sebaliknya: tidak ada frame Close yang diterima. `wasClean` bernilai `false`.",
      },
    ],
    symptoms: ["kode penutupan 0", "kode 0 di Deno", "kode penutupan tidak valid"],
  },
  1000: {
    short: "Pekerjaan selesai: penutupan normal atas kesepakatan kedua sisi.",
    meaning:
      "Tujuan koneksi ini dibuka sudah tercapai. Inilah satu-satunya kode di bawah 3000 yang boleh diberikan skrip di browser ke `close()`. Sebagian besar klien memahaminya sebagai permintaan untuk tidak kembali.",
    seen: [
      "Program Anda sendiri memanggil `close(1000)`, atau sisi lain yang memanggilnya.",
      "Server mengeluarkan pengguna (logout), menyelesaikan unduhan, atau mengakhiri permainan.",
      "Heartbeat di dalam sebuah library menyerah lalu menutup dengan 1000: begitulah perilaku Phoenix.",
    ],
    client: [
      "Jangan sambung ulang. Jika aplikasi masih membutuhkan koneksi, cari tahu siapa yang menutupnya dan mengapa.",
      "Saat Anda sendiri yang menutup, panggil `close(1000)`, bukan `close()` saja, agar server melihat alasan dan bukan 1005.",
    ],
    server: [
      "Pakai hanya bila klien memang tidak perlu kembali. Saat deploy kirim 1012, saat shutdown kirim 1001.",
      "Tulis penyebabnya di alasan penutupan: paling banyak 123 byte UTF-8.",
    ],
    path: ["Proxy meneruskannya apa adanya. Kode ini tidak pernah berasal dari load balancer."],
    use: "Tutup dengan kode ini bila kedua sisi sudah selesai dan tidak ada yang perlu kembali.",
    misreadings: [
      {
        claim: "Server yang restart sebaiknya menutup dengan 1000, karena restart itu terencana.",
        truth:
          "Akibatnya klien tidak kembali. Kode 1012 menyatakan bahwa layanan akan kembali, dan klien juga sebaiknya kembali.",
      },
      {
        claim: "`close()` tanpa argumen mengirim 1000.",
        truth: "Yang dikirim adalah frame Close tanpa kode, dan kedua sisi melihat 1005.",
      },
    ],
    symptoms: [
      "klien tidak reconnect setelah close",
      "koneksi ditutup normal",
      "koneksi tertutup tanpa error",
    ],
  },
  1001: {
    short: "Satu sisi pergi: server dimatikan, atau halaman ditinggalkan.",
    meaning:
      "Salah satu sisi pergi. Server yang dimatikan untuk pemeliharaan mengirimnya ke semua klien; browser mengirimnya sendiri saat pengguna meninggalkan halaman atau menutup tab. Kode ini tidak menyebutkan kapan sisi mana pun akan kembali.",
    seen: [
      "Server menerima SIGTERM lalu berhenti, atau autoscaler menghapus mesinnya.",
      "Di server: pengguna pindah ke halaman lain, menutup tab, atau memuat ulang halaman.",
      "Proxy restart atau memuat ulang konfigurasi: Cloudflare, Fly.io, dan Caddy mengirim 1001 saat itu.",
      "Layanan mengakhiri koneksi pada umur maksimum, misalnya OpenAI Realtime setelah 60 menit.",
    ],
    client: [
      "Sambung ulang dengan exponential backoff dan jitter: pertama kali setelah jeda acak {from}–{to} detik.",
      "Lanjutkan sesi jika ada. Koneksinya sudah berakhir, sesinya belum tentu.",
    ],
    server: [
      "Saat shutdown, kirim ke setiap klien dalam grace period yang diberikan platform Anda.",
      "Jika layanan akan kembali, kirim 1012 dan sebutkan kapan. Dengan begitu klien tidak perlu menebak.",
      "Bila halaman yang mengirimnya, sesinya sudah berakhir; tidak akan ada yang melanjutkannya.",
    ],
    path: [
      "Beri load balancer waktu untuk drain: koneksi baru harus berhenti diarahkan ke sana sebelum koneksi lama ditutup.",
      "Jika 1001 berasal dari proxy, periksa reload-nya: setiap reload mengakhiri semua WebSocket.",
    ],
    use: "Tutup dengan kode ini bila sisi ini pergi dan tidak berjanji segera kembali.",
    misreadings: [
      {
        claim: "1001 adalah error.",
        truth: "Ini penutupan bersih sesuai aturan. `wasClean` bernilai `true`.",
      },
      {
        claim: "Halaman bisa memanggil `close(1001)`.",
        truth:
          "Browser akan melempar `InvalidAccessError`. Browser mengirim 1001 sendiri saat halaman ditinggalkan.",
      },
    ],
    symptoms: [
      "koneksi putus saat server dimatikan",
      "koneksi putus saat pindah halaman",
      "CloudFlare WebSocket proxy restarting",
      "websocket putus saat deploy",
    ],
  },
  1002: {
    short: "Protokol dilanggar: frame yang tidak diizinkan RFC 6455.",
    meaning:
      "Salah satu sisi menerima sesuatu yang bukan lalu lintas WebSocket yang valid: bit cadangan yang aktif, opcode tak dikenal, frame ber-mask dari server, kode penutupan yang tidak boleh dikirim. Sisi itu menutup koneksi karena tidak tahu lagi di mana sebuah frame dimulai.",
    seen: [
      "Di sisi yang mengirim frame yang salah. Sisi yang menemukannya melaporkan 1006 ke aplikasinya sendiri.",
      "Ada yang menulis byte mentah ke koneksi: baris log, respons HTTP, atau library kedua.",
      "Frame dikompresi padahal `permessage-deflate` tidak disepakati.",
      "Sisi ini mengirim 1004, 1005, 1006, 1015, atau angka 1016 sampai 2999 dalam frame Close.",
    ],
    client: [
      "Jangan sambung ulang secara otomatis: program yang sama akan mengulangi kesalahan yang sama.",
      "Perbarui library WebSocket. Aplikasi jarang menulis frame sendiri.",
    ],
    server: [
      "Catat teks error dari library di log: di situ disebut bit atau opcode-nya.",
      "Pastikan tidak ada yang menulis ke socket selain library WebSocket.",
    ],
    path: [
      "Pastikan tidak ada proxy yang melakukan buffering, mengompresi, atau menulis ulang aliran data setelah upgrade.",
      "Uji sekali lewat `wss://`: proxy lama hanya mengutak-atik apa yang bisa dibacanya.",
    ],
    use: "Kode ini dikirim oleh library. Aplikasi yang format pesannya sendiri rusak memakai 1007, 1008, atau kode antara 4000 dan 4999.",
    misreadings: [
      {
        claim: "Pesan aplikasi saya salah, jadi saya mengirim 1002.",
        truth:
          "1002 hanya soal frame. Untuk pesan yang ditolak aturan Anda sendiri, yang tepat adalah 1008 atau kode privat.",
      },
      {
        claim: "Sisi yang melihat 1002 adalah yang menemukan kesalahan.",
        truth: "Justru sisi itulah yang membuat kesalahan. Sisi yang menemukannya melihat 1006.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "error protokol websocket",
    ],
  },
  1003: {
    short: "Jenis data ini tidak diterima, misalnya data biner pada layanan teks.",
    meaning:
      "Penerima mendapat jenis pesan yang tidak diterimanya: biner di tempat yang hanya memahami teks, atau sebaliknya. Isinya belum diperiksa sama sekali.",
    seen: [
      "Klien mengirim `Blob` atau `ArrayBuffer` ke layanan yang membaca teks JSON.",
      "AWS API Gateway menjawab frame biner dengan kode ini.",
      "Library klien secara default memakai MessagePack, sedangkan server mengharapkan teks.",
    ],
    client: [
      "Jangan sambung ulang tanpa perubahan. Kirim teks, atau tanyakan format yang diterima server.",
      "Sepakati format lewat subprotokol, agar ketidakcocokan sudah gagal di tahap handshake.",
    ],
    server: ["Sebutkan jenis yang diterima di alasan penutupan, misalnya `text only`."],
    path: ["Gateway yang membaca isi pesan bisa menolak data biner. Baca batasannya."],
    use: "Tutup dengan kode ini bila Anda tidak pernah menerima jenis pesan ini, apa pun isinya.",
    misreadings: [
      {
        claim: "1003 dipakai untuk JSON yang tidak bisa di-parse.",
        truth: "Itu jenis yang benar dengan isi yang salah: 1007 atau 1008.",
      },
    ],
    symptoms: [
      "pesan biner tidak didukung",
      "server hanya menerima teks",
      "tipe data tidak didukung",
    ],
  },
  1004: {
    short: "Dicadangkan: belum ada artinya, dan tidak pernah ada di frame Close.",
    meaning:
      "RFC 6455 mencadangkan angka ini. Artinya mungkin ditetapkan kelak. Draf yang sangat lama memakainya untuk pesan yang terlalu besar, dan beberapa tabel masih menyebut begitu.",
    seen: [
      "Hanya bila server mengirimnya dengan melanggar aturan. Beberapa browser lalu meneruskannya ke halaman.",
    ],
    client: ["Perlakukan sebagai penutupan abnormal: sambung ulang dengan exponential backoff."],
    server: ["Jangan mengirimnya. Untuk pesan yang terlalu besar ada 1009."],
    path: ["Tidak ada yang perlu dilakukan di sini."],
    use: "Jangan pernah mengirimnya. Untuk pesan besar pakai 1009.",
    misreadings: [
      {
        claim: "1004 berarti pesan terlalu besar.",
        truth: "Hanya draf sebelum RFC 6455 yang menyebut begitu. Standarnya menetapkan 1009.",
      },
    ],
    symptoms: ["kode penutupan 1004"],
  },
  1005: {
    short: "Frame Close diterima tanpa kode. Hanya dilaporkan secara lokal, tidak pernah dikirim.",
    meaning:
      "Handshake penutupan terjadi, tetapi isi frame Close yang pertama kosong. Runtime melaporkan 1005 ke aplikasinya sendiri untuk menyatakan bahwa sisi lain tidak memberi kode. Angka ini tidak pernah ada di dalam frame.",
    seen: [
      "Ada yang memanggil `close()` tanpa argumen. Kedua sisi melihat 1005.",
      "Library menutup dengan frame kosong ketika objek koneksinya dihancurkan.",
      "uWebSockets mengubah kode terlarang (0, 1005, 1006) menjadi frame Close kosong.",
    ],
    client: [
      "Sambung ulang dengan exponential backoff: tidak ada yang mengatakan bahwa pekerjaan selesai.",
      "Tutup sendiri dengan `close(1000)` bila Anda sudah selesai.",
    ],
    server: [
      "Selalu sertakan kode. Dengan 1005 setiap klien harus menebak.",
      "Jangan mengirim balik 1005 yang diterima: jawab dengan frame Close kosong, atau dengan 1000.",
    ],
    path: [
      "Tidak ada yang perlu dilakukan di sini: proxy yang memutus koneksi menyebabkan 1006, bukan 1005.",
    ],
    use: "Jangan pernah mengirimnya. Sertakan kode: 1000 bila pekerjaan selesai.",
    misreadings: [
      {
        claim: "1005 berarti tidak ada frame Close yang diterima.",
        truth:
          "Ada yang diterima, tetapi tanpa kode. Kalau sama sekali tidak ada frame Close, itu 1006.",
      },
      {
        claim: "1005 adalah error.",
        truth: "Handshake penutupan berlangsung lengkap dan `wasClean` bernilai `true`.",
      },
    ],
    symptoms: ["no status received", "websocket ditutup tanpa kode", "kode penutupan 1005"],
  },
  1006: {
    short: "Koneksi berakhir tanpa frame Close: crash, kabel putus, proxy, idle timeout.",
    meaning:
      "Tidak ada frame penutupan (Close frame) yang diterima, jadi tidak ada yang menyebutkan mengapa koneksi berakhir. Runtime melaporkan 1006 ke aplikasinya sendiri. Angka ini dicadangkan dan tidak pernah dikirim lewat jaringan: koneksi yang masih bisa mengirim frame Close tentu bisa menyebutkan sebab sebenarnya.",
    seen: [
      "Load balancer, proxy, atau firewall memutus koneksi yang diam: sering setelah 60 detik, atau angka bulat lain.",
      "Proses server crash atau dimatikan dengan SIGKILL.",
      "Jaringan hilang: kabel lepas, Wi-Fi putus, kereta masuk terowongan, laptop masuk mode tidur.",
      "Koneksi tidak pernah terbuka: ditolak, host tidak ditemukan, TLS gagal, atau respons HTTP apa pun selain 101.",
      "Sisi Anda sendiri memutus koneksi karena sisi lain melanggar protokol, atau tidak menjawab frame Close.",
    ],
    client: [
      "Sambung ulang dengan exponential backoff dan jitter: pertama kali setelah jeda acak {from}–{to} detik.",
      "Kirim ping setelah koneksi diam dan segera tinggalkan koneksi itu bila tidak ada jawaban. Runtime bisa butuh beberapa menit untuk menyadarinya.",
      "Ingat berapa lama koneksi diam sebelum putus. Dua kali putus setelah jeda diam yang sama berarti ada idle timeout: kirim ping lebih sering dari itu.",
      "Lanjutkan sesi jika ada: pesan yang masih dalam perjalanan belum tentu sampai.",
    ],
    server: [
      "Kirim ping setiap 20–25 detik, agar tidak menyentuh idle timeout yang umum dan koneksi mati bisa terdeteksi.",
      "Cari crash, batas memori, dan handler yang melempar exception.",
      "Tutup dengan benar saat berhenti (1001 atau 1012). Proses yang keluar begitu saja memberi 1006 kepada semua kliennya.",
    ],
    path: [
      "Bandingkan idle timeout setiap hop dengan heartbeat Anda. Yang terkecil yang menentukan.",
      "Naikkan timeout di mana Anda bisa: `proxy_read_timeout` di nginx, `timeout tunnel` di HAProxy, idle timeout di load balancer.",
      "Ingat perangkat yang membuang koneksi diam-diam: firewall yang melupakan sebuah koneksi tidak mengirim apa pun ke sisi mana pun.",
    ],
    use: "Jangan pernah mengirimnya: `close(1006)` melempar exception. Untuk mengakhiri tanpa frame Close, putuskan koneksi TCP.",
    misreadings: [
      {
        claim: "Server mengirim 1006.",
        truth:
          "Tidak ada yang bisa. Runtime Anda sendiri yang membuatnya karena tidak menerima frame Close.",
      },
      {
        claim: "1006 menunjukkan di sisi mana letak kesalahannya.",
        truth:
          "Tidak. Bandingkan log kedua sisi: sisi yang mengirim frame Close menampilkan kode lain.",
      },
      {
        claim: "Event `error` memberi tahu lebih banyak.",
        truth:
          "Browser sengaja menyembunyikan penyebabnya, agar halaman tidak bisa memindai jaringan lokal.",
      },
    ],
    symptoms: [
      "websocket putus setelah 1 menit",
      "websocket terputus setelah 60 detik",
      "websocket putus saat idle",
      "penutupan abnormal websocket",
      "koneksi terputus tanpa alasan",
      "koneksi websocket gagal",
      "websocket putus setelah 100 detik",
    ],
  },
  1007: {
    short: "Isi tidak sesuai dengan jenisnya: teks yang bukan UTF-8 valid.",
    meaning:
      "Penerima mendapat pesan yang isinya tidak sesuai dengan jenisnya. Dalam praktik: pesan teks yang byte-nya bukan UTF-8 valid.",
    seen: [
      "Data biner dikirim sebagai teks, misalnya buffer terkompresi atau byte Latin-1.",
      "Teks terpotong di tengah sebuah karakter sebelum dikirim.",
      "Dari Chromium, server malah menerima 1002, dan dari Firefox tidak menerima apa-apa.",
    ],
    client: [
      "Jangan sambung ulang lalu mengirim hal yang sama lagi.",
      "Kirim byte sebagai pesan biner. Biarkan library yang meng-encode string.",
    ],
    server: [
      "Kirim buffer sebagai biner. Jika teks disusun dari beberapa buffer, decode dengan stream decoder.",
      "Pakai library yang memeriksa UTF-8; library itu menutup sendiri dengan 1007.",
    ],
    path: ["Tidak ada yang perlu dilakukan di sini, kecuali ada gateway yang mengonversi pesan."],
    use: "Library mengirimnya untuk UTF-8 yang tidak valid. Pakai juga bila isi pesan bertentangan dengan jenis yang dinyatakan.",
    misreadings: [
      {
        claim: "1007 dipakai untuk setiap pesan yang tidak saya pahami.",
        truth:
          "Kode ini untuk isi yang bertentangan dengan jenisnya. JSON valid yang ditolak aturan Anda adalah 1008 atau kode privat.",
      },
    ],
    symptoms: [
      "UTF-8 tidak valid di text frame",
      "could not decode a text frame",
      "payload tidak valid",
    ],
  },
  1008: {
    short: "Ditolak oleh aturan: bila tidak ada kode lain yang cocok atau alasan dirahasiakan.",
    meaning:
      "Penerima mendapat pesan yang melanggar aturannya. Ini penolakan umum: untuk kasus yang tidak punya kode sendiri, dan bila rinciannya harus dirahasiakan.",
    seen: [
      "Token tidak ada, tidak valid, atau kedaluwarsa, pada layanan yang tidak memakai 3000.",
      "Terlalu banyak pesan, topik terlarang, origin yang tidak diizinkan.",
      "Layanan seperti Gemini Live atau Deepgram menolak permintaan yang tidak bisa dilayaninya.",
    ],
    client: [
      "Jangan sambung ulang tanpa perubahan: aturan itu akan menolak lagi.",
      "Jika Anda tahu bahwa di server Anda artinya kredensial sudah tidak berlaku, daftarkan 1008 sebagai kode yang memicu pembaruan kredensial.",
    ],
    server: [
      "Utamakan 3000 untuk kredensial yang tidak ada dan 3003 untuk hak akses yang kurang: klien tahu harus berbuat apa dengan keduanya.",
      "Sebutkan aturannya di alasan penutupan sejauh diperbolehkan.",
    ],
    path: [
      "Web application firewall (WAF) juga menolak, tetapi sebelum upgrade: saat itu klien melihat 1006.",
    ],
    use: "Tutup dengan kode ini bila sebuah pesan atau sisi lain melanggar aturan Anda dan tidak ada kode yang lebih cocok.",
    misreadings: [
      {
        claim: "1008 berarti autentikasi gagal.",
        truth: "Bisa jadi. Namun kodenya saja tidak menyebutkan aturan mana yang dilanggar.",
      },
    ],
    symptoms: [
      "pelanggaran kebijakan",
      "token kedaluwarsa",
      "origin tidak diizinkan",
      "rate limit",
    ],
  },
  1009: {
    short: "Pesan melebihi ukuran yang bisa diterima penerima.",
    meaning:
      "Penerima mendapat pesan yang terlalu besar untuk diproses. Setiap library dan setiap gateway punya batas, dan sebagian membatasi ukuran frame selain ukuran pesan.",
    seen: [
      "Pesan melampaui batas server, misalnya `maxPayload` di `ws`.",
      "AWS API Gateway: lebih dari 128 KB dalam satu pesan atau 32 KB dalam satu frame.",
      "Pesan terkompresi menjadi terlalu besar saat didekompresi.",
    ],
    client: [
      "Jangan mengirim pesan yang sama lagi: klien yang menyambung ulang lalu mengulanginya tidak akan pernah selesai.",
      "Pecah data besar, atau unggah lewat HTTP lalu kirim alamatnya.",
    ],
    server: [
      "Tetapkan batas dengan sengaja dan beri tahukan angkanya kepada klien.",
      "Pertahankan batas bahkan untuk klien tepercaya: dengan begitu memori per koneksi tetap terbatas.",
    ],
    path: ["Gateway punya batas sendiri, sering kali di bawah batas server."],
    use: "Tutup dengan kode ini bila satu pesan melampaui batas Anda.",
    misreadings: [
      {
        claim: "1009 adalah masalah sementara.",
        truth: "Pesan yang sama akan ditolak setiap kali.",
      },
      {
        claim: "Log server sendiri menampilkan 1009.",
        truth:
          "Sering kali yang tampil 1006: sisi yang memutus koneksi tidak menerima frame Close.",
      },
    ],
    symptoms: ["pesan websocket terlalu besar", "max payload size exceeded", "frame terlalu besar"],
  },
  1010: {
    short: "Klien membutuhkan ekstensi yang tidak ditawarkan server.",
    meaning:
      "Klien mengharapkan server menyepakati satu atau beberapa ekstensi, tetapi server tidak melakukannya. Alasan penutupan memuat daftar ekstensi yang kurang. Hanya klien yang mengirimnya: server yang membutuhkan ekstensi menolak handshake.",
    seen: [
      "Di server, dari klien yang tidak bisa bekerja tanpa kompresi atau ekstensi lain.",
      "Jarang: browser tidak pernah mewajibkan ekstensi.",
    ],
    client: [
      "Jangan sambung ulang tanpa perubahan. Jadikan ekstensi itu opsional, atau pakai server lain.",
    ],
    server: ["Aktifkan ekstensi yang disebut di alasan penutupan, misalnya `permessage-deflate`."],
    path: [
      "Proxy yang menghapus `Sec-WebSocket-Extensions` dari handshake bisa menjadi penyebabnya.",
    ],
    use: "Klien menutup dengan kode ini bila tidak bisa bekerja tanpa ekstensi yang tidak disepakati.",
    misreadings: [
      {
        claim: "Server mengirimnya bila klien tidak punya suatu ekstensi.",
        truth: "Server menolak handshake seperti itu dengan status HTTP.",
      },
    ],
    symptoms: ["ekstensi wajib tidak ada", "permessage-deflate wajib"],
  },
  1011: {
    short: "Error tak terduga di sisi lain membuatnya tidak bisa melanjutkan.",
    meaning:
      "Salah satu sisi menemui kondisi yang tidak diduganya dan tidak bisa melanjutkan. RFC 6455 hanya menyebut server; erratum 3227 memperluasnya ke kedua sisi.",
    seen: [
      "Sebuah handler melempar exception yang tidak ditangkap siapa pun.",
      "Keepalive ping tidak dijawab tepat waktu: beberapa library lalu menutup dengan 1011.",
      "Basis data atau layanan lain di belakang server gagal.",
    ],
    client: [
      "Kembali nanti: pertama kali setelah jeda acak {from}–{to} detik. Jika penyebabnya pesan yang Anda kirim, percobaan berikutnya akan berakhir sama.",
      "Jangan mengirim ulang pesan terakhir tanpa memeriksa apakah pesan itu sudah diproses.",
    ],
    server: [
      "Lihat log pada saat penutupan. 1011 adalah kesalahan Anda sendiri.",
      "Tutup dengan 1013 bila Anda hanya kelebihan beban, dan dengan 1014 bila kesalahannya ada di belakang Anda.",
    ],
    path: ["Tidak ada yang perlu dilakukan di sini: koneksinya sendiri berfungsi sampai akhir."],
    use: "Tutup dengan kode ini bila Anda gagal secara tak terduga dan tidak bisa menepati janji kepada klien ini.",
    misreadings: [
      {
        claim: "1011 dan 1006 sama-sama berarti server crash.",
        truth:
          "Setelah crash, tidak ada yang bisa mengirim frame Close. Pada 1011 server masih bisa mengirimnya.",
      },
    ],
    symptoms: [
      "internal server error websocket",
      "kondisi tak terduga di server",
      "keepalive ping timeout",
    ],
  },
  1012: {
    short: "Layanan restart dan segera kembali: sambung ulang setelah jeda singkat.",
    meaning:
      "Server menutup karena layanan restart. Kode ini menyatakan dua hal: klien diharapkan menyambung ulang, dan itu seharusnya segera berhasil. Pendaftarannya di IANA meminta klien menunggu dengan jeda acak 5–30 detik; bila server memberi tahu setiap klien kapan harus kembali, {from}–{to} detik sudah cukup.",
    seen: [
      "Deploy: proses lama menutup koneksinya dan proses baru mengambil alih.",
      "Reload konfigurasi yang memerlukan koneksi baru.",
      "Rolling restart memindahkan klien dari satu node ke node berikutnya.",
    ],
    client: [
      "Sambung ulang setelah jeda acak singkat ({from}–{to} detik), atau tepat pada waktu yang disebut server: `retry-after=` di alasan penutupan.",
      "Jangan langsung menyambung ulang: semua klien lain menerima frame yang sama pada detik yang sama.",
      "Lanjutkan sesi: restart ini terencana, tidak ada yang perlu hilang.",
    ],
    server: [
      "Pertama, berhenti menerima koneksi baru, simpan sesi, lalu tutup dengan 1012.",
      "Beri setiap klien jatah waktu kembali (return slot), agar mereka datang dengan laju yang bisa Anda terima.",
      "Jangan pernah menutup dengan 1000 saat deploy, karena klien tidak akan kembali.",
    ],
    path: [
      "Biarkan load balancer melakukan drain pada node lama sebelum node itu ditutup.",
      "Reload proxy secara graceful, dan beri worker lamanya waktu: kalau tidak, koneksi yang Anda tutup dengan hati-hati malah diputus olehnya.",
    ],
    use: "Tutup dengan kode ini bila Anda restart dan memperkirakan kembali dalam hitungan detik atau semenit.",
    misreadings: [
      {
        claim: "1012 adalah bagian dari RFC 6455.",
        truth:
          "Kode ini didaftarkan di IANA setelah RFC itu. Beberapa library lama tidak mengenalnya, dan WebKitGTK menolaknya: halamannya melihat 1006.",
      },
      {
        claim: "Klien boleh langsung menyambung ulang, karena server sudah bilang begitu.",
        truth: "Akibatnya semua klien datang bersamaan, dan proses baru tumbang karena bebannya.",
      },
    ],
    symptoms: [
      "websocket putus saat deploy",
      "layanan restart",
      "server baru saja restart",
      "thundering herd setelah deploy",
    ],
  },
  1013: {
    short: "Server kelebihan beban: jangan kembali dulu, atau coba alamat lain.",
    meaning:
      "Layanan kelebihan beban. Menurut pendaftarannya, klien sebaiknya menyambung ke alamat lain jika ada beberapa alamat, atau ke alamat yang sama hanya bila pengguna memintanya. Banyak tabel melunakkannya menjadi backoff.",
    seen: [
      "Server hanya menerima koneksi dalam jumlah tertentu per detik dan menutup sisanya.",
      "Batas koneksi atau memori tercapai.",
      "Setelah gangguan, ketika semua klien kembali pada saat yang sama.",
    ],
    client: [
      "Tunggu lama: pertama kali dengan jeda acak {from}–{to} detik, kecuali alasan penutupan menyebutkan kapan (`retry-after=`).",
      "Coba dulu alamat berikutnya jika Anda punya beberapa.",
      "Sediakan tombol bagi pengguna untuk menyambung ulang: itulah yang dimaksud pendaftarannya.",
    ],
    server: [
      "Lebih baik terima koneksi lalu tutup dengan 1013 daripada menolaknya: browser tidak bisa membaca status HTTP maupun `Retry-After`.",
      "Beri setiap klien yang ditolak waktu kembali yang berbeda.",
    ],
    path: [
      "Batasi juga koneksi per detik di load balancer: accept queue yang penuh menghasilkan 1006.",
    ],
    use: "Tutup dengan kode ini bila server Anda sehat tetapi kapasitasnya penuh.",
    misreadings: [
      {
        claim: "1013 berarti menyambung ulang dengan backoff biasa mulai dari 1 detik.",
        truth:
          "Akibatnya beban langsung kembali. Pendaftarannya meminta klien jauh lebih menahan diri.",
      },
    ],
    symptoms: ["coba lagi nanti", "server kelebihan beban", "terlalu banyak koneksi"],
  },
  1014: {
    short: "Gateway di tengah jalur mendapat respons tidak valid dari server di belakangnya.",
    meaning:
      "Sisi ini bertindak sebagai gateway atau proxy dan menerima respons tidak valid dari server di belakangnya, seperti HTTP 502. Daftar IANA tidak memberi nama singkat; yang lazim adalah Bad Gateway.",
    seen: [
      "Upstream sebuah gateway menutup koneksi, crash, atau menjawab sesuatu yang bukan WebSocket.",
      "Gateway chat atau API gateway kehilangan layanan yang diwakilinya.",
    ],
    client: [
      "Sambung ulang dengan exponential backoff: gateway-nya sendiri masih hidup.",
      "Beri tahu pengguna bahwa layanannya yang bermasalah, bukan jaringannya.",
    ],
    server: [
      "Jika Anda gateway: catat upstream dan jawabannya di log.",
      "Jika Anda upstream: cari crash dan timeout pada saat itu.",
    ],
    path: [
      "Periksa health check dan timeout antara gateway dan upstream.",
      "Proxy biasa tidak mengirimnya: bila upstream mati setelah upgrade, klien melihat 1006.",
    ],
    use: "Gateway menutup dengan kode ini bila server di belakangnya gagal.",
    misreadings: [
      {
        claim: "nginx mengirim 1014 saat backend mati.",
        truth: "Sebelum upgrade nginx menjawab HTTP 502, sesudahnya koneksi putus: keduanya 1006.",
      },
    ],
    symptoms: ["bad gateway", "upstream bermasalah", "websocket error 502"],
  },
  1015: {
    short: "Handshake TLS gagal. Hanya dilaporkan secara lokal, tidak pernah dikirim.",
    meaning:
      "Dicadangkan untuk handshake TLS yang gagal, misalnya karena sertifikat tidak bisa diverifikasi. Angka ini tidak pernah ada di dalam frame, karena koneksinya belum ada. Menurut standar, browser harus menampilkan 1006 sebagai gantinya; Firefox menampilkan 1015.",
    seen: [
      "Di Firefox: sertifikat self-signed atau kedaluwarsa, atau `wss://` ke port tanpa TLS.",
      "Di tempat lain, kegagalan yang sama tampil sebagai 1006.",
    ],
    client: [
      "Coba lagi dengan backoff hanya karena sertifikat mungkin diperbarui; jarang membantu dalam waktu dekat.",
      "Buka host yang sama dengan `https://` di browser: di situ terlihat apa yang salah pada sertifikatnya.",
    ],
    server: [
      "Perbarui sertifikat, kirim rantai sertifikat lengkap, pakai nama yang benar.",
      "Periksa apakah port itu memang memakai TLS.",
    ],
    path: ["Periksa di mana TLS berakhir: di load balancer, di CDN, di proxy perusahaan."],
    use: "Jangan pernah mengirimnya. Handshake TLS yang gagal tidak punya frame Close.",
    misreadings: [
      {
        claim: "Kalau masalahnya TLS, saya pasti melihat 1015.",
        truth:
          "Hanya di Firefox. Chromium, Node, dan Deno menampilkan hal yang sama seperti pada setiap percobaan yang gagal.",
      },
    ],
    symptoms: [
      "websocket error sertifikat",
      "sertifikat self-signed wss",
      "handshake TLS gagal",
      "error SSL",
    ],
  },
  unassigned: {
    short: "1016–2999: disisihkan untuk versi protokol berikutnya, belum ditetapkan.",
    meaning:
      "Rentang ini milik protokol itu sendiri, versi-versi berikutnya, dan ekstensi publik. Belum ada satu pun di dalamnya yang ditetapkan. Library yang ketat mengakhiri koneksi dengan 1002 bila menerima kode seperti itu.",
    seen: ["Server yang mengarang angka sendiri di rentang yang salah."],
    client: ["Perlakukan sebagai penutupan abnormal: sambung ulang dengan exponential backoff."],
    server: ["Pindahkan kode Anda ke 4000–4999: kode di rentang itu diizinkan di mana saja."],
    path: ["Tidak ada yang perlu dilakukan di sini."],
    use: "Jangan pernah mengirimnya. Kode Anda sendiri tempatnya antara 4000 dan 4999.",
    misreadings: [
      {
        claim: "Angka yang belum ditetapkan bebas dipakai siapa saja.",
        truth: "Yang bebas adalah 4000–4999. Untuk 1016–2999 diperlukan standar.",
      },
    ],
    symptoms: ["kode status tidak valid", "kode penutupan tidak dikenal"],
  },
  3000: {
    short: "Belum terautentikasi: login atau perbarui kredensial dulu, seperti HTTP 401.",
    meaning:
      "Salah satu sisi harus terautentikasi sebelum aplikasi bisa melayaninya: kredensial tidak ada, tidak valid, atau sudah kedaluwarsa. Kode ini terdaftar di IANA dan setara dengan HTTP 401.",
    seen: [
      "Access token kedaluwarsa saat koneksi masih terbuka.",
      "Pesan pertama bukan login yang valid.",
      "Di Centrifugo angka yang sama berarti lain: koneksi ditutup.",
    ],
    client: [
      "Perbarui kredensial, lalu sambung ulang satu kali. Jika jawabannya sama, berhenti dan minta pengguna login.",
      "Jangan pernah menyambung ulang dengan token yang sama: akan ditolak lagi.",
    ],
    server: [
      "Terima upgrade, lalu tutup dengan 3000: browser melihat upgrade yang ditolak sebagai 1006 dan tidak tahu apa-apa lagi.",
      "Beri peringatan sebelum token kedaluwarsa, agar klien sempat memperbaruinya.",
    ],
    path: [
      "Gateway yang memeriksa token sebelum upgrade menyembunyikan penyebabnya: klien melihat 1006.",
    ],
    use: "Tutup dengan kode ini bila klien bisa mengatasinya sendiri dengan login ulang.",
    misreadings: [
      {
        claim: "3000 dan 3003 sama saja.",
        truth: "Pada 3000 kredensial baru membantu, pada 3003 tidak.",
      },
    ],
    symptoms: ["unauthorized", "token kedaluwarsa", "websocket error 401", "perlu autentikasi"],
  },
  3003: {
    short: "Dilarang: identitas Anda diketahui, tetapi Anda tidak diizinkan, seperti HTTP 403.",
    meaning:
      "Sisi lain sudah terautentikasi, tetapi tidak berhak atas apa yang dimintanya. Kode ini terdaftar di IANA dan setara dengan HTTP 403.",
    seen: [
      "Pengguna tidak boleh masuk ke ruang, topik, atau tenant ini.",
      "Akun diblokir atau paketnya tidak mencakup fitur ini.",
    ],
    client: [
      "Jangan sambung ulang. Tunjukkan kepada pengguna apa yang kurang.",
      "Kembali hanya setelah hak aksesnya berubah.",
    ],
    server: [
      "Pakai 3000 bila login ulang akan membantu, 3003 bila tidak.",
      "Sebutkan di alasan penutupan hak akses mana yang kurang, jika boleh diketahui.",
    ],
    path: ["Tidak ada yang perlu dilakukan di sini."],
    use: "Tutup dengan kode ini bila klien sudah dikenal tetapi tetap tidak diizinkan.",
    misreadings: [
      {
        claim: "Memperbarui token mengatasi 3003.",
        truth: "Tokennya sudah diterima. Yang kurang adalah hak aksesnya.",
      },
    ],
    symptoms: ["forbidden", "tidak punya izin", "websocket error 403", "akses ditolak"],
  },
  3008: {
    short: "Terlalu lambat: satu sisi terlalu lama menjawab, seperti HTTP 408.",
    meaning:
      "Salah satu sisi terlalu lama menjawab permintaan aplikasi. Kode ini terdaftar di IANA dan setara dengan HTTP 408. Kedua sisi masih hidup; salah satunya melewati tenggat.",
    seen: [
      "Klien tidak login dalam waktu yang diizinkan server.",
      "Jawaban yang diwajibkan protokol datang terlambat, atau tidak datang sama sekali.",
      "Di Centrifugo angka yang sama berarti klien membaca terlalu lambat.",
    ],
    client: [
      "Sambung ulang dengan exponential backoff.",
      "Cari apa yang menunda jawaban: halaman di latar belakang, main thread yang terblokir, jaringan lambat.",
    ],
    server: [
      "Pilih tenggat yang masih bisa dipenuhi ponsel di jaringan buruk.",
      "Jika sama sekali tidak ada yang datang, langsung putuskan saja koneksinya: sisi yang sudah mati tidak bisa membaca kode.",
    ],
    path: ["Ukur latensi jalur sebelum menyalahkan klien."],
    use: "Tutup dengan kode ini bila sisi lain hidup tetapi tidak menjawab tepat waktu.",
    misreadings: [
      {
        claim: "Idle timeout load balancer tampil sebagai 3008.",
        truth: "Load balancer memutus tanpa frame Close: itu 1006.",
      },
    ],
    symptoms: ["timeout", "request timeout", "websocket error 408", "tidak menjawab tepat waktu"],
  },
  registrable: {
    short: "3000–3999: untuk library dan framework, dengan pendaftaran di IANA.",
    meaning:
      "Rentang ini untuk library, framework, dan aplikasi, yang mendaftarkan kode di IANA: siapa cepat, dia dapat. Protokol tidak memberi arti pada angka-angka ini. Yang terdaftar adalah 3000, 3003, dan 3008; berbagai sistem memakai angka lain tanpa pendaftaran.",
    seen: ["Sistem seperti Centrifugo menutup koneksi: dokumentasinya menjelaskan arti angkanya."],
    client: [
      "Cari tahu sistem mana yang mengirimnya dan pakai aturannya: preset dari proyek ini jika ada.",
      "Jika sistemnya tidak diketahui: sambung ulang dengan exponential backoff.",
    ],
    server: [
      "Untuk kode Anda sendiri pakai 4000–4999.",
      "uWebSockets melaporkan kode antara 1012 dan 3999 yang diterimanya sebagai 1006 ke aplikasinya.",
    ],
    path: ["Tidak ada yang perlu dilakukan di sini."],
    use: "Daftarkan dulu di IANA, atau pakai 4000–4999.",
    misreadings: [
      {
        claim: "Rentang ini bebas dipakai aplikasi.",
        truth: "Rentang ini untuk kode terdaftar. Yang bebas atas kesepakatan adalah 4000–4999.",
      },
    ],
    symptoms: ["kode penutupan kustom", "kode disconnect centrifugo"],
  },
  private: {
    short: "4000–4999: untuk keperluan sendiri; tiap sistem memberi artinya sendiri.",
    meaning:
      "Rentang ini untuk pemakaian privat dan tidak bisa didaftarkan. Kedua sisi menyepakati artinya. Angka yang sama berarti lain di sistem yang berbeda, jadi artinya baru jelas bila Anda tahu sistem mana yang Anda hubungi.",
    seen: [
      "Aplikasi itu sendiri yang menutup: dokumentasinya menjelaskan arti angkanya.",
      "Sistem yang dikenal menutup: Discord, Pusher, graphql-ws, Twitch, dan lainnya memakai rentang ini.",
    ],
    client: [
      "Beri tahu klien sistem mana yang dihubunginya: lewat preset, atau lewat aturan Anda sendiri untuk tiap kode.",
      "Jika sistemnya tidak diketahui: sambung ulang dengan exponential backoff.",
    ],
    server: [
      "Dokumentasikan kode mana yang berarti klien harus kembali dan mana yang berarti jangan kembali. Pembagian per rentang paling mudah diingat.",
      "Selain 1000, hanya kode-kode inilah yang bisa dikirim setiap klien dan setiap library.",
    ],
    path: ["Tidak ada yang perlu dilakukan di sini: proxy meneruskannya apa adanya."],
    use: "Tutup dengan salah satunya bila tidak ada kode standar yang menyatakannya dan kedua sisi tahu daftar Anda.",
    misreadings: [
      {
        claim: "4001 berarti belum terautentikasi.",
        truth:
          "Di PandaScore memang begitu. Di Discord artinya opcode tak dikenal, di Pusher aplikasi yang tidak ada.",
      },
    ],
    symptoms: ["kode penutupan kustom", "4001", "4401", "kode penutupan aplikasi"],
  },
  outside: {
    short: "5000 ke atas: di luar daftar IANA, tidak didefinisikan.",
    meaning:
      "Dua byte dalam frame Close bisa memuat angka sampai 65535, tetapi di atas 4999 tidak ada yang didefinisikan. Chromium dan Firefox meneruskan angka seperti itu ke halaman; WebKitGTK dan library yang ketat mengakhiri koneksi dengan 1002.",
    seen: ["Server yang mengirim nomor error-nya sendiri tanpa pemeriksaan."],
    client: ["Perlakukan sebagai penutupan abnormal: sambung ulang dengan exponential backoff."],
    server: ["Petakan nomor error Anda ke 4000–4999, atau tulis di alasan penutupan."],
    path: ["Tidak ada yang perlu dilakukan di sini."],
    use: "Jangan pernah mengirimnya. Kode Anda sendiri tempatnya antara 4000 dan 4999.",
    misreadings: [
      {
        claim: "Browser menampilkan 5000 dengan `wasClean` bernilai `true`, jadi kodenya valid.",
        truth:
          "Chromium dan Firefox meneruskannya tanpa pemeriksaan. WebKitGTK, `ws`, dan undici menolaknya.",
      },
    ],
    symptoms: ["kode penutupan 5000", "kode penutupan tidak dikenal"],
  },
};
