import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused:
      "Keduanya penutupan bersih dan tidak ada yang salah, sehingga sama-sama tampak seperti akhir yang normal.",
    differences: [
      "1000 menyatakan pekerjaan selesai; 1001 menyatakan satu sisi pergi, selesai atau belum.",
      "Setelah 1000 klien tidak kembali; setelah 1001 klien kembali.",
      "Halaman boleh mengirim 1000 sendiri; 1001 dikirim browser saat halaman ditinggalkan.",
    ],
    useA: "bila kedua sisi sudah selesai, misalnya setelah logout.",
    useB: "bila sisi ini harus pergi, misalnya saat shutdown, padahal sisi lain mungkin masih membutuhkan layanan.",
  },
  "1000-1005": {
    confused:
      "`close()` tampak seperti penutupan normal, jadi orang mengharapkan 1000 tetapi menemukan 1005.",
    differences: [
      "1000 adalah kode di dalam frame Close; 1005 menyatakan bahwa frame itu tidak memuat kode.",
      "1000 meminta klien tidak kembali; 1005 tidak meminta apa-apa, jadi klien kembali.",
      "1000 boleh dikirim; 1005 tidak boleh.",
    ],
    useA: "selalu, bila Anda mengakhiri dengan sengaja: tulis `close(1000)`.",
    useB: "tidak pernah; kode ini muncul bila ada yang lupa menyertakan kode.",
  },
  "1001-1006": {
    confused: "Server yang berhenti bisa menyebabkan salah satunya, tergantung cara berhentinya.",
    differences: [
      "Pada 1001 server berpamitan; pada 1006 server lenyap, atau jalurnya yang lenyap.",
      "1001 bersih dan benar-benar dikirim; 1006 dibuat oleh runtime yang menunggu sia-sia.",
      "Setelah 1001 semua yang dikirim sebelumnya oleh pengirim frame Close sudah sampai; setelah 1006 pesan yang masih dalam perjalanan belum tentu sampai.",
      "1006 harus dideteksi (dengan ping); 1001 datang sendiri.",
    ],
    useA: "pada setiap shutdown yang Anda kendalikan: tangkap SIGTERM lalu tutup koneksi.",
    useB: "tidak pernah; jika Anda melihatnya saat deploy, proses Anda keluar tanpa menutup koneksi.",
  },
  "1001-1012": {
    confused:
      "Keduanya dikirim oleh server yang berhenti dengan sengaja. Pertanyaannya, apakah server itu kembali.",
    differences: [
      "1012 menjanjikan layanan segera kembali; 1001 tidak menjanjikan apa-apa.",
      "1012 hanya berasal dari server; 1001 juga dari halaman yang ditinggalkan.",
      "Setelah 1012 klien kembali dengan jeda {fromB}–{toB} detik atau pada waktu yang diberitahukan; setelah 1001 klien melakukan backoff mulai dari {fromA}–{toA} detik.",
      "1001 ada di RFC 6455; 1012 didaftarkan kemudian, dan beberapa library tidak mengenalnya.",
    ],
    useA: "bila server pergi untuk seterusnya atau untuk waktu yang belum diketahui: pemeliharaan, scale down.",
    useB: "bila layanan restart: deploy, reload konfigurasi.",
  },
  "1002-1007": {
    confused:
      "Keduanya menyatakan bahwa yang diterima salah format, dan Chromium mengirim 1002 untuk keduanya.",
    differences: [
      "1002 soal frame: bit, opcode, panjang; 1007 soal isi pesan.",
      "1002 mengarah ke library atau proxy; 1007 mengarah ke program yang menyusun pesan.",
    ],
    useA: "bila frame itu sendiri melanggar RFC 6455.",
    useB: "bila frame-nya benar tetapi teksnya bukan UTF-8 valid.",
  },
  "1003-1007": {
    confused: "Keduanya menolak pesan karena datanya.",
    differences: [
      "1003 menolak suatu jenis pesan, apa pun isinya; 1007 menolak isi yang ini.",
      "1003 diatasi dengan mengirim jenis yang lain; 1007 dengan encoding yang benar.",
    ],
    useA: "bila Anda tidak pernah menerima biner (atau teks).",
    useB: "bila pesan teks bukan UTF-8 valid, atau isinya bertentangan dengan jenisnya.",
  },
  "1005-1006": {
    confused:
      "Keduanya tidak pernah dikirim lewat jaringan; keduanya dibuat oleh runtime, dan keduanya tanpa alasan.",
    differences: [
      "Pada 1005 ada frame Close yang diterima, tanpa kode; pada 1006 tidak ada.",
      "1005 bersih; 1006 tidak.",
      "1005 berasal dari program yang menutup tanpa kode; 1006 dari crash, jaringan, atau proxy.",
      "Setelah 1005 semua yang dikirim sebelumnya oleh pengirim frame Close sudah sampai; setelah 1006 pesan yang masih dalam perjalanan belum tentu sampai.",
    ],
    useA: "tidak pernah; sertakan kode: `close(1000)`.",
    useB: "tidak pernah; kode ini hanya bisa diamati.",
  },
  "1006-1011": {
    confused: "Keduanya muncul saat server gagal.",
    differences: [
      "Pada 1011 server masih bisa memberi tahu bahwa ia gagal; pada 1006 tidak bisa, atau penyebabnya sama sekali bukan server.",
      "1011 pasti kesalahan pengirimnya; 1006 bisa jadi kesalahan jalurnya.",
      "Setelah 1011 klien menunggu {fromB}–{toB} detik; setelah 1006 {fromA}–{toA} detik.",
    ],
    useA: "tidak pernah; kode ini muncul setelah crash, koneksi diputus, atau idle timeout.",
    useB: "bila sebuah handler gagal sementara prosesnya tetap hidup.",
  },
  "1006-1012": {
    confused: "Keduanya terjadi saat deploy: 1012 bila lancar, 1006 bila tidak.",
    differences: [
      "1012 diumumkan oleh server; 1006 disadari oleh klien, kadang terlambat.",
      "1012 bersih dan benar-benar dikirim; 1006 dicadangkan dan tidak pernah dikirim.",
      "Setelah 1012 klien kembali dengan jeda {fromB}–{toB} detik atau pada jatah waktunya; setelah 1006 klien melakukan backoff mulai dari {fromA}–{toA} detik.",
      "1006 dicegah dengan heartbeat dan idle timeout yang sesuai; 1012 hanya butuh kesabaran.",
      "Pada restart terencana sesi yang tersimpan tidak kehilangan apa pun; setelah 1006 pesan yang masih dalam perjalanan belum tentu sampai.",
    ],
    useA: "tidak pernah; inilah yang dilihat klien bila Anda restart tanpa menutup koneksi.",
    useB: "pada setiap restart terencana, sebelum proses berakhir.",
  },
  "1006-1015": {
    confused:
      "Handshake TLS yang gagal tampil sebagai 1006 di sebagian besar runtime dan sebagai 1015 di Firefox.",
    differences: [
      "1015 menyebut satu penyebab, yaitu TLS; 1006 tidak menyebut apa pun.",
      "1015 selalu berarti koneksi tidak pernah terbuka; 1006 juga muncul setelah koneksi sempat terbuka.",
      "Chromium, Node, dan lainnya tidak pernah menampilkan 1015.",
    ],
    useA: "tidak pernah; periksa juga sertifikat bila kode ini muncul seketika dan setiap kali.",
    useB: "tidak pernah; buka host yang sama dengan `https://` untuk melihat masalah sertifikatnya.",
  },
  "1006-3008": {
    confused: "Dalam laporan, keduanya disebut timeout.",
    differences: [
      "3008 dikirim oleh sisi yang menunggu jawaban; 1006 terlihat bila tidak ada yang dikirim sama sekali.",
      "3008 adalah penutupan bersih; pada 1006 tidak ada frame Close.",
      "Idle timeout load balancer menyebabkan 1006, tidak pernah 3008.",
    ],
    useA: "tidak pernah; bila sisi lain tidak lagi menjawab ping, putuskan koneksinya.",
    useB: "bila sisi lain yang masih hidup tidak menjawab permintaan aplikasi tepat waktu.",
  },
  "1008-3000": {
    confused: "Sebelum 3000 didaftarkan, layanan memakai 1008 untuk kredensial yang tidak ada.",
    differences: [
      "3000 menyebut apa yang kurang: kredensial; 1008 hanya menyatakan bahwa sebuah aturan dilanggar.",
      "Setelah 3000 klien bisa memperbarui token dan kembali satu kali; setelah 1008 klien tidak kembali.",
      "Halaman boleh mengirim 3000, tetapi tidak 1008.",
    ],
    useA: "bila yang dilanggar adalah aturan yang tidak menyangkut login, atau tidak ada yang boleh diungkapkan.",
    useB: "bila login ulang akan membantu.",
  },
  "1008-3003": {
    confused: "Keduanya berarti penolakan, dan keduanya meminta klien tidak kembali.",
    differences: [
      "3003 menyebut sebabnya: hak akses yang kurang; 1008 tidak menyebutkannya.",
      "3003 mirip HTTP 403; 1008 tidak punya padanan di HTTP.",
      "Halaman boleh mengirim 3003, tetapi tidak 1008.",
    ],
    useA: "untuk pelanggaran aturan yang bukan soal hak akses, misalnya batas jumlah pesan.",
    useB: "bila sudah diketahui siapa kliennya dan ia tidak boleh melakukan ini.",
  },
  "1011-1012": {
    confused: "Pada keduanya server mengakhiri koneksi dan kemungkinan besar akan aktif lagi.",
    differences: [
      "1012 terencana; 1011 adalah kegagalan.",
      "Setelah 1012 sesi berlanjut; setelah 1011 tergantung apa yang gagal.",
      "Setelah 1012 klien kembali dengan jeda {fromB}–{toB} detik; setelah 1011 dengan jeda {fromA}–{toA} detik.",
    ],
    useA: "bila ada yang gagal padahal seharusnya tidak.",
    useB: "bila Anda restart dengan sengaja, sekalipun error yang memaksa Anda melakukannya.",
  },
  "1011-1014": {
    confused: "Keduanya tampak seperti server yang gagal, seperti HTTP 500 dan 502.",
    differences: [
      "1011 menyatakan pengirimnya sendiri gagal; 1014 menyatakan server di belakangnya yang gagal.",
      "1014 hanya berasal dari gateway.",
      "Setelah 1014 klien menunggu {fromB}–{toB} detik, karena upstream lain mungkin langsung menjawab; setelah 1011 {fromA}–{toA} detik.",
    ],
    useA: "bila kesalahannya ada di program ini.",
    useB: "bila Anda gateway dan upstream Anda gagal.",
  },
  "1012-1013": {
    confused:
      "Keduanya didaftarkan bersamaan dan keduanya menyatakan: jangan sekarang, nanti saja.",
    differences: [
      "1012 berarti segera kembali; 1013 berarti kelebihan beban, jangan kembali dulu.",
      "Setelah 1012 klien kembali dengan jeda {fromA}–{toA} detik; setelah 1013 dengan jeda {fromB}–{toB} detik, atau ke alamat lain.",
      "1012 sampai ke semua klien sebuah proses; 1013 hanya ke klien yang melebihi kapasitas.",
    ],
    useA: "bila Anda restart.",
    useB: "bila server Anda sehat tetapi tidak bisa melayani satu klien pun lagi.",
  },
  "1013-1014": {
    confused: "Keduanya berasal dari komponen di depan layanan yang saat ini tidak bisa melayani.",
    differences: [
      "1013 berarti kelebihan beban, 1014 berarti jawaban tidak valid dari belakang.",
      "Setelah 1013 klien menunggu {fromA}–{toA} detik; setelah 1014 {fromB}–{toB} detik.",
    ],
    useA: "bila kapasitasnya kurang.",
    useB: "bila upstream menjawab salah atau tidak menjawab.",
  },
  "3000-3003": {
    confused: "Keduanya soal akses, dan HTTP pun mencampuradukkan 401 dan 403.",
    differences: [
      "3000: belum diketahui siapa Anda; 3003: sudah diketahui, tetapi Anda tidak diizinkan.",
      "Setelah 3000 kredensial baru membantu; setelah 3003 tidak.",
      "Setelah 3000 klien kembali satu kali; setelah 3003 klien tidak kembali.",
    ],
    useA: "bila klien sebaiknya login ulang.",
    useB: "bila login ulang tidak akan mengubah apa pun.",
  },
};
