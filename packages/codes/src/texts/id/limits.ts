import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "Waktu tanpa data di kedua arah; setelah itu kedua koneksi ditutup. Paket TCP keep-alive tidak dihitung sebagai data.",
  "aws-nlb-tcp-idle": "Waktu tanpa paket pada koneksi TCP, di kedua arah.",
  "aws-nlb-tls-idle": "Waktu tanpa paket pada koneksi TCP. Angkanya tidak bisa diubah.",
  "aws-api-gateway-idle":
    "Waktu tanpa pesan di kedua arah; menurut laporan pengguna, ping tidak dihitung. Angkanya tidak bisa diubah.",
  "aws-api-gateway-lifetime":
    "Umur koneksi; lalu lintas tidak memperpanjangnya. Angkanya tidak bisa diubah.",
  "aws-cloudfront-idle":
    "Waktu tanpa data dari server asal (origin); yang dikirim klien tidak dihitung. Angkanya tidak bisa diubah.",
  "aws-ec2-tracking-idle":
    "Waktu tanpa paket pada koneksi TCP yang dilacak security group; 5 hari pada sebagian besar jenis instance.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Waktu tanpa paket pada koneksi TCP yang dilacak security group; pada jenis instance yang lebih baru.",
  "aws-network-firewall-idle":
    "Waktu tanpa paket pada koneksi TCP. Paket sesudahnya dibuang tanpa pemberitahuan ke sisi mana pun.",
  "nginx-proxy-read-timeout":
    "Menurut dokumentasi: waktu tanpa data dari server di belakang proxy; menurut kodenya, data dari klien juga dihitung.",
  "nginx-worker-shutdown-timeout":
    "Waktu yang didapat worker lama setelah reload. Tanpa pengaturan ini mereka mempertahankan koneksinya; dengan pengaturan ini, koneksi ditutup saat waktunya habis.",
  "ingress-nginx-proxy-read-timeout":
    "Waktu antara dua pembacaan, atau dua penulisan. Dokumentasinya menyarankan lebih dari 3600 detik untuk WebSocket.",
  "ingress-nginx-worker-shutdown-timeout":
    "Waktu yang didapat worker lama setelah setiap reload nginx; setelah itu koneksinya diputus.",
  "kubelet-streaming-idle":
    "Waktu tanpa data pada stream `kubectl exec`, `attach`, atau `port-forward`.",
  "haproxy-timeout-tunnel":
    "Waktu tanpa data di kedua arah setelah upgrade. Jika tidak diatur, yang berlaku `timeout client` dan `timeout server`; tanpa keduanya tidak ada batas.",
  "haproxy-hard-stop-after":
    "Waktu yang didapat proses lama setelah reload. Tanpa pengaturan ini, proses lama hidup sampai koneksi terakhirnya berakhir.",
  "envoy-stream-idle-timeout": "Waktu tanpa data di kedua arah pada stream.",
  "envoy-route-timeout":
    "Waktu untuk seluruh respons, ada lalu lintas atau tidak. Harus dimatikan untuk WebSocket.",
  "envoy-tcp-idle-timeout":
    "Waktu tanpa data pada koneksi TCP yang melewati proxy, atau tanpa stream pada koneksi HTTP.",
  "istio-listener-drain": "Koneksi diputus ketika konfigurasi baru menggantikan listener-nya.",
  "traefik-idle-timeout":
    "Waktu sebuah koneksi HTTP keep-alive boleh menunggu permintaan berikutnya. Tidak ada idle timeout untuk WebSocket yang didokumentasikan.",
  "caddy-stream-timeout": "Umur koneksi. Tidak ada batas kecuali diatur.",
  "caddy-stream-close-delay":
    "Berapa lama koneksi tetap hidup setelah konfigurasi di-reload. Secara default setiap koneksi langsung mendapat frame Close dengan kode 1001.",
  "apache-proxy-timeout":
    "Waktu proxy menunggu data. Jika tidak diatur, nilai `TimeOut` yang berlaku.",
  "apache-websocket-idle-timeout":
    "Waktu tanpa data di kedua arah. Secara default mati; hanya ada di versi pengembangan.",
  "cloudflare-proxy-read-timeout":
    "Waktu tanpa data; menurut laporan pengguna, koneksi WebSocket diputus setelah tepat 100 detik. Hanya pelanggan Enterprise yang bisa mengubahnya.",
  "cloudflare-restart":
    "Rilis baru me-restart node proxy. Koneksinya mendapat 1001 dengan alasan `CloudFlare WebSocket proxy restarting`.",
  "cloudflare-workers-update":
    "Waktu yang didapat koneksi terbuka saat runtime diperbarui: paling lama 20 menit; sebelum Oktober 2026 paling lama 30 detik.",
  "azure-front-door-idle": "Waktu tanpa data di kedua arah.",
  "azure-front-door-lifetime":
    "Umur koneksi; lalu lintas tidak memperpanjangnya. Satu profil boleh punya paling banyak 3000 koneksi sekaligus.",
  "azure-load-balancer-idle":
    "Waktu tanpa paket pada koneksi TCP. Paket TCP keep-alive ikut dihitung.",
  "azure-app-service-idle":
    "Waktu tanpa paket pada koneksi TCP, di load balancer di depan aplikasi.",
  "azure-application-gateway-idle":
    "Waktu tanpa data. Satu laporan, yang belum dikonfirmasi, menyebut 30 detik; angka resmi tidak ditemukan.",
  "azure-web-pubsub-keepalive":
    "Layanan mengirim ping ke kliennya sesering ini, agar batas lain di jalur tidak tercapai.",
  "google-cloud-load-balancer-timeout":
    "Umur koneksi, bukan waktu idle: lalu lintas tidak memperpanjangnya.",
  "heroku-router-idle":
    "Waktu tanpa data; setiap byte di arah mana pun membuat hitungannya mulai lagi dari awal.",
  "fly-idle":
    "Waktu tanpa data. Batas 60 detik yang dulu sudah tidak ada; nilai default pengaturan ini tidak didokumentasikan.",
  "fly-autostop":
    "Sebelum sebuah mesin berhenti atau ditangguhkan, proxy menutup koneksinya dengan 1001.",
  "render-deploy":
    "Instance lama mendapat `SIGTERM` 60 detik setelah peralihan ke instance baru, dan `SIGKILL` setelah jeda ini. Tidak ada idle timeout yang didokumentasikan.",
  "vercel-functions-duration":
    "Umur koneksi: koneksi hidup selama function-nya berjalan; durasi maksimum function tergantung paket.",
  "netlify-websockets":
    "Server WebSocket didukung; tidak ditemukan batas apa pun di dokumentasinya.",
  "supabase-edge-functions-wall-clock":
    "Umur worker: 150 detik atau 400 detik, tergantung paket. Worker yang idle bisa berakhir lebih cepat, meski koneksinya masih terbuka.",
  "linux-conntrack-established":
    "Waktu tanpa paket pada koneksi TCP yang dilacak: 5 hari. Router rumah dan host memakai tabel ini.",
  "linux-conntrack-unacknowledged":
    "Berapa lama data terkirim boleh belum mendapat ACK sebelum koneksinya tidak lagi dilacak.",
  "fortiadc-tcp-established": "Waktu tanpa paket pada koneksi TCP yang dilacak.",
  "mobile-carrier-nat":
    "Jeda terlama yang masih bisa dilewati sebuah koneksi tanpa terputus di satu operator Prancis, diukur pada 2020.",
  "rfc-5382-nat":
    "Waktu idle terpendek yang diizinkan RFC bagi NAT untuk koneksi yang sudah terjalin: 2 jam 4 menit. Banyak NAT lebih pendek.",
  "iis-arr-proxy-timeout": "Waktu proxy menunggu data. Angka ini hanya berdasarkan ingatan.",
  "phoenix-socket-timeout":
    "Waktu tanpa data dari klien; klien JavaScript mengirim heartbeat setiap 30 detik.",
  "uwebsockets-idle-timeout":
    "Waktu tanpa data dari klien. Server mengirim ping sesaat sebelum waktunya habis; 0 mematikannya.",
  "uwebsockets-max-lifetime": "Umur koneksi, diatur dalam menit. Tidak ada batas kecuali diatur.",
  "deno-idle-timeout":
    "Server mengirim ping ke klien yang idle dan menutup dengan 1001 bila tidak ada jawaban dalam waktu ini.",
  "binance-lifetime":
    "Umur koneksi. Server juga mengirim ping setiap 20 detik dan menunggu jawabannya 1 menit.",
  "openai-realtime-duration":
    "Umur sesi, lalu frame Close dengan kode 1001. Awalnya 15 menit, pada 2025 menjadi 30 menit, dan pada Desember 2025 sudah 60 menit.",
  "deepgram-keepalive-gap":
    "Waktu tanpa audio atau pesan `KeepAlive`; setelah itu layanan menutup dengan `NET-0001`. Kirim `KeepAlive` setiap 3 sampai 5 detik.",
  "chrome-extension-worker-idle":
    "Waktu tanpa aktivitas; setelah itu worker berakhir, beserta koneksinya. Sejak Chrome 116, pesan WebSocket dihitung sebagai aktivitas.",
};
