import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "Protokol GraphQL di atas WebSocket beserta library-nya; sebagian besar kodenya adalah angka 4 diikuti status HTTP, dan kliennya tidak mencoba lagi setelah sebagian besar kode itu.",
  "discord-gateway":
    "Aliran event Discord untuk bot; setiap kode menyatakan apakah bot boleh menyambung ulang, sering kali dengan sesi lamanya.",
  "discord-voice":
    "Koneksi Discord untuk panggilan suara; sebagian besar kode mengakhiri panggilan bagi klien ini.",
  pusher:
    "Layanan publish/subscribe terkelola, yang protokolnya juga dipakai Soketi, Laravel Reverb, dan lainnya; rentang kodenya menyatakan apakah dan kapan harus kembali.",
  centrifugo:
    "Server pesan real-time; rentang kodenya menyatakan apakah klien kembali: ya di bawah 3500 dan dari 4000 sampai 4499, tidak untuk yang lain.",
  "socket-io":
    "Library pesan di atas WebSocket; aplikasi mendapat alasan berupa teks, bukan kode penutupan.",
  "twitch-eventsub":
    "Notifikasi event Twitch; server menutup dengan 4000 sampai 4007 bila klien melanggar aturan atau ada yang gagal.",
  "aws-api-gateway":
    "Front end WebSocket terkelola dari Amazon; mengakhiri koneksi yang idle, terlalu lama terbuka, atau mengirim terlalu banyak data.",
  cloudflare:
    "Proxy di depan server; bila salah satu node-nya restart, koneksi di node itu mendapat 1001.",
  fly: "Platform hosting yang proxy-nya menutup koneksi sebelum menghentikan atau menangguhkan sebuah mesin.",
  caddy:
    "Web server dan proxy; menutup koneksi yang diteruskannya ketika konfigurasinya di-reload.",
  deno: "Server WebSocket di runtime Deno; mengirim ping ke klien yang idle dan menutup bila tidak ada jawaban.",
  webkit:
    "Engine Safari; menutup koneksi halaman yang ditinggalkan, dengan alasan yang bisa dibaca server.",
  "openai-realtime":
    "API OpenAI untuk suara dan teks real-time; sesi berakhir setelah waktu tertentu, dan alasannya menyebutkan itu.",
  deepgram: "Layanan pengenalan suara; alasannya diawali nama error.",
  "gemini-live":
    "API Google untuk suara dan video real-time dengan Gemini; alasannya memuat rinciannya.",
  "slack-socket-mode":
    "Cara Slack mengirim event ke aplikasi lewat WebSocket; pesan `disconnect` dengan alasan datang sebelum penutupan.",
  "home-assistant":
    "Perangkat lunak otomasi rumah; kegagalan disampaikan lewat pesan, tanpa kode penutupan sendiri.",
  phoenix:
    "Framework web untuk Elixir dengan klien JavaScript-nya, yang kembali setelah semua kode kecuali 1000.",
  spring: "Framework Java dengan server WebSocket; punya satu kode penutupan sendiri.",
  kubernetes:
    "Stream `kubectl exec`, `attach`, dan `port-forward`; tidak ditemukan kode penutupan sendiri.",
  binance: "Bursa kripto dengan aliran data pasar; setiap koneksi berakhir setelah 24 jam.",
  pandascore: "Layanan data e-sports; tiga kode menyatakan mengapa koneksi ditutup.",
  backsoon: "Protokol sesi proyek ini, `backsoon.v1`, dengan kode 4901 sampai 4905.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "Server mengirim pesan yang tidak bisa dipakai klien.",
  "graphql-ws/4005": "Klien mengalami kegagalan internal.",
  "graphql-ws/4400": "Server menerima pesan yang tipenya tidak dikenal atau formatnya salah.",
  "graphql-ws/4401":
    "Sebuah operasi datang sebelum koneksi di-acknowledge. Klien bawaan library tidak mencoba lagi; di sini klien mengambil kredensial baru dan mencoba sekali lagi.",
  "graphql-ws/4403":
    "Server menolak koneksi. Klien mencoba lagi, karena akses mungkin diberikan kemudian.",
  "graphql-ws/4406": "Server tidak mendukung subprotokol yang diminta.",
  "graphql-ws/4408": "Klien tidak mengirim `connection_init` tepat waktu.",
  "graphql-ws/4409": "Subscription dengan id yang sama sudah aktif.",
  "graphql-ws/4429": "Klien mengirim `connection_init` lebih dari sekali.",
  "graphql-ws/4499":
    "Aplikasi memanggil `client.terminate()`; kliennya sendiri yang melaporkan kode ini.",
  "graphql-ws/4500": "Server mengalami kegagalan internal.",
  "graphql-ws/4504": "Server tidak mengirim `connection_ack` tepat waktu.",
  "graphql-ws/1002-1004": "Error protokol dan data: klien tidak mencoba lagi.",
  "graphql-ws/1007-1011":
    "Error data, kebijakan, ukuran, ekstensi, dan error server: klien tidak mencoba lagi.",
  "graphql-ws/1015-1999": "Kegagalan TLS dan kode yang belum ditetapkan: klien tidak mencoba lagi.",

  "discord-gateway/1001": "Discord meminta klien menyambung ulang.",
  "discord-gateway/4000": "Error tidak diketahui.",
  "discord-gateway/4001": "Opcode tidak dikenal, atau payload yang tidak cocok dengannya.",
  "discord-gateway/4002": "Payload tidak bisa di-decode.",
  "discord-gateway/4003":
    "Payload datang sebelum klien mengidentifikasi diri, atau sesinya sudah tidak valid.",
  "discord-gateway/4004": "Tokennya salah.",
  "discord-gateway/4005": "Klien mengidentifikasi diri dua kali.",
  "discord-gateway/4007":
    "Nomor urut (sequence) untuk melanjutkan sesi tidak valid: mulai sesi baru.",
  "discord-gateway/4008": "Klien mengirim terlalu banyak terlalu cepat.",
  "discord-gateway/4009": "Sesi sudah timeout: mulai sesi baru.",
  "discord-gateway/4010": "Shard tidak valid.",
  "discord-gateway/4011":
    "Bot berada di terlalu banyak server untuk satu koneksi: harus memakai shard.",
  "discord-gateway/4012": "Versi API tidak valid.",
  "discord-gateway/4013": "Intent tidak valid.",
  "discord-gateway/4014": "Bot meminta intent yang tidak boleh dipakainya.",
  "discord-gateway/client-close":
    "Bila klien sendiri menutup dengan 1000 atau 1001, Discord mengakhiri sesi dan bot menjadi offline; dengan kode lain, sesi masih bisa dilanjutkan selama beberapa menit.",

  "discord-voice/4006": "Sesi sudah tidak valid.",
  "discord-voice/4009": "Sesi sudah timeout.",
  "discord-voice/4011": "Voice server tidak ditemukan.",
  "discord-voice/4014": "Klien dikeluarkan dari panggilan, atau koneksi utamanya berakhir.",
  "discord-voice/4015": "Voice server crash: lanjutkan sesi.",
  "discord-voice/4017": "Panggilan ini mewajibkan enkripsi end-to-end (`DAVE`).",
  "discord-voice/4020": "Format permintaan salah.",
  "discord-voice/4021": "Klien melampaui rate limit.",
  "discord-voice/4022": "Panggilan sudah berakhir.",

  "pusher/4000":
    "Aplikasi hanya menerima koneksi TLS: `pusher-js` langsung menyambung ulang, lewat TLS.",
  "pusher/4001": "Aplikasi tidak ada.",
  "pusher/4003": "Aplikasi dinonaktifkan.",
  "pusher/4004": "Terlalu banyak koneksi untuk aplikasi ini (Laravel Reverb).",
  "pusher/4009": "Koneksi tidak diotorisasi; juga dipakai untuk mengeluarkan pengguna.",
  "pusher/4100": "Batas koneksi bersamaan tercapai.",
  "pusher/4200": "Server menutup koneksi: sambung ulang.",
  "pusher/4201": "Tidak ada `pong` yang datang tepat waktu.",
  "pusher/4301":
    "Sebuah client event melampaui rate limit. Angka ini ada di pesan error, bukan di frame Close.",
  "pusher/4000-4099": "Koneksi yang sama akan ditolak lagi: ubah sesuatu dulu.",
  "pusher/4100-4199": "Kembali setelah paling cepat 1 detik, dan makin lama setiap kali.",
  "pusher/4200-4299": "Langsung kembali.",
  "pusher/4300-4999": "Error lain; `pusher-js` tidak kembali.",

  "centrifugo/1009": "Pesan terlalu besar: klien JavaScript tidak mencoba lagi.",
  "centrifugo/3000": "Koneksi ditutup; dipakai di dalam server.",
  "centrifugo/3001": "Server sedang dimatikan.",
  "centrifugo/3004": "Server mengalami kegagalan internal.",
  "centrifugo/3005": "Koneksi sudah kedaluwarsa.",
  "centrifugo/3006": "Sebuah subscription sudah kedaluwarsa.",
  "centrifugo/3008": "Klien membaca terlalu lambat.",
  "centrifugo/3009": "Server tidak bisa menulis ke koneksi.",
  "centrifugo/3010": "Klien melewatkan pesan: sambung ulang dan pulihkan pesan itu.",
  "centrifugo/3011": "Server meminta klien menyambung ulang.",
  "centrifugo/3012": "Tidak ada `pong` yang datang tepat waktu.",
  "centrifugo/3013": "Klien mengirim terlalu banyak permintaan.",
  "centrifugo/3014":
    "State klien sudah tidak valid: buang token dan data yang tersimpan, lalu sambung.",
  "centrifugo/3500": "Token tidak valid.",
  "centrifugo/3501": "Format permintaan salah.",
  "centrifugo/3502": "Klien tidak melakukan autentikasi tepat waktu.",
  "centrifugo/3503": "Aplikasi memutus koneksi klien.",
  "centrifugo/3504": "Batas koneksi tercapai.",
  "centrifugo/3505": "Batas channel tercapai.",
  "centrifugo/3506": "Data tidak sesuai dengan protokol: data biner ke klien JSON.",
  "centrifugo/3507": "Klien tidak punya izin.",
  "centrifugo/3508": "Yang diminta klien tidak tersedia.",
  "centrifugo/3509": "Klien menyebabkan terlalu banyak error.",
  "centrifugo/3000-3499": "Kode milik Centrifugo sendiri; setelahnya klien kembali.",
  "centrifugo/3500-3999": "Kode milik Centrifugo sendiri; setelahnya klien tidak kembali.",
  "centrifugo/4000-4499": "Kode milik aplikasi; setelahnya klien kembali.",
  "centrifugo/4500-4999": "Kode milik aplikasi; setelahnya klien tidak kembali.",

  "socket-io/io-server-disconnect":
    "Server memanggil `disconnect()`: klien tidak kembali sampai aplikasi memanggil `connect()`.",
  "socket-io/io-client-disconnect": "Aplikasi memanggil `disconnect()` di klien.",
  "socket-io/ping-timeout": "Tidak ada ping yang datang dalam `pingInterval` + `pingTimeout`.",
  "socket-io/transport-close": "Koneksi ditutup atau hilang.",
  "socket-io/transport-error": "Koneksi gagal.",
  "socket-io/parse-error": "Sebuah paket tidak valid.",
  "socket-io/server-shutting-down": "Terlihat di server: server sedang dimatikan.",
  "socket-io/forced-server-close": "Terlihat di server: server menutup koneksi klien.",
  "socket-io/server-namespace-disconnect":
    "Terlihat di server: server memanggil `disconnect()` pada socket.",
  "socket-io/client-namespace-disconnect": "Terlihat di server: klien memanggil `disconnect()`.",
  "socket-io/forced-close": "Terlihat di server: koneksi di bawahnya ditutup paksa.",

  "twitch-eventsub/4000": "Server mengalami kegagalan internal.",
  "twitch-eventsub/4001": "Klien mengirim data: ia hanya boleh menjawab ping.",
  "twitch-eventsub/4002": "Klien tidak menjawab sebuah ping.",
  "twitch-eventsub/4003": "Klien tidak berlangganan apa pun dalam 10 detik.",
  "twitch-eventsub/4004": "Klien tidak pindah ke reconnect URL dalam 30 detik.",
  "twitch-eventsub/4005": "Timeout jaringan yang bersifat sementara.",
  "twitch-eventsub/4006": "Error jaringan yang bersifat sementara.",
  "twitch-eventsub/4007": "Reconnect URL tidak valid.",

  "aws-api-gateway/1001": "Koneksi idle selama 10 menit, atau sudah berumur 2 jam.",
  "aws-api-gateway/1003": "Klien mengirim frame biner, yang tidak diterima API.",
  "aws-api-gateway/1009": "Sebuah pesan melebihi 128 KB, atau sebuah frame melebihi 32 KB.",

  "cloudflare/1001": "Node proxy restart; server di belakangnya tidak mati.",
  "fly/1001": "Mesin akan segera berhenti atau ditangguhkan.",
  "caddy/1001":
    "Konfigurasi di-reload; klien dan server sama-sama menerima kode ini, tanpa alasan.",
  "deno/1001": "Klien tidak menjawab ping dari server.",
  "webkit/1001": "Terlihat di server: halaman ditinggalkan, atau disimpan untuk tombol Back.",
  "openai-realtime/1001":
    "Sesi mencapai durasi maksimumnya. Sesi baru dimulai dari kosong: aplikasi harus mengirim konteks lagi.",

  "deepgram/1011-net-0001": "Tidak ada audio maupun pesan `KeepAlive` yang datang selama 10 detik.",
  "deepgram/1011-net-0000": "Layanan mengalami kegagalan internal.",
  "deepgram/1008-data-0000": "Data tidak bisa di-decode sebagai audio.",

  "gemini-live/1008": "Sesi meminta sesuatu yang tidak disediakan layanan atau modelnya.",

  "slack-socket-mode/warning": "Slack akan segera menutup koneksi ini: buka yang baru.",
  "slack-socket-mode/refresh_requested": "Slack mengganti koneksi ini: buka yang baru.",
  "slack-socket-mode/too_many_websockets":
    "Aplikasi punya lebih dari 10 koneksi: kurangi frekuensi percobaan.",
  "slack-socket-mode/link_disabled": "Socket Mode dimatikan untuk aplikasi ini.",

  "home-assistant/auth_invalid":
    "Pesan yang menyatakan token atau kata sandi salah; setelah itu server menutup, tanpa kode sendiri.",

  "phoenix/1000":
    "Klien JavaScript tidak kembali. Hanya bila heartbeat-nya sendiri gagal, klien menutup dengan 1000 (`heartbeat timeout`) lalu menyambung ulang.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: pesan tidak bisa dikirim cukup cepat. Di graphql-ws angka yang sama berarti error server.",

  "kubernetes/idle-stream":
    "Kubelet mengakhiri stream yang idle setelah 4 jam, load balancer sering kali lebih cepat.",

  "binance/24-hours": "Setiap koneksi berakhir setelah 24 jam.",
  "binance/serverShutdown": "Event yang datang sebelum restart terencana: buka koneksi baru.",

  "pandascore/4001": "Token tidak ada.",
  "pandascore/4003": "Paketnya tidak mencakup ini.",
  "pandascore/4029": "Terlalu banyak koneksi: yang diizinkan 3 per pertandingan.",

  "backsoon/4901":
    "Koneksi yang lebih baru dari klien ini mengambil alih sesinya, dan sesi berlanjut di sana.",
  "backsoon/4902":
    "Klien terlalu sedikit mengirim acknowledgement, dan server tidak menyimpan lebih banyak lagi. Sesi berakhir.",
  "backsoon/4903":
    "Satu sisi kehilangan apa yang masih diingat sisi lain tentang sesi ini. Sesi berakhir.",
  "backsoon/4904": "Sisi lain mengirim sesuatu yang tidak diizinkan protokol. Sesi berakhir.",
  "backsoon/4905": "Klien tidak mengirim `hello` tepat waktu, jadi belum ada sesi.",
};
