import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "1000'in altı: protokol bu sayıları kullanmaz, Close çerçevesinde yer almaları hatadır.",
    meaning:
      "RFC 6455, 0 ile 999 arasındaki sayıları kullanmaz. Bunlardan birini taşıyan Close çerçevesi protokolü ihlal eder. Bazı çalışma ortamları sayıyı yine de uygulamaya iletir; Deno ise bağlantı koptuğunda 0 bildirir.",
    seen: [
      "Bir Deno istemcisi bağlantısını kaybetti: Deno, diğer çalışma ortamlarının 1006 bildirdiği yerde 0 kodunu bildirir.",
      "Bir sunucu kapanış kodu olarak HTTP durum kodu, çıkış kodu ya da ilk değeri verilmemiş bir değişken gönderdi.",
    ],
    client: [
      "Anormal kapanış sayın: üstel geri çekilmeyle yeniden bağlanın.",
      "Ham sayıyı log'da tutun; hangi çalışma ortamı ya da hangi sunucu olduğunu o söyler.",
    ],
    server: [
      "1000-1003, 1007-1014 ya da 3000-4999 gönderin. Kodu denetleyen bir kütüphane diğerlerini reddeder.",
    ],
    path: ["Proxy'ler çerçeveyi değiştirmeden iletir. Burada yapılandırılacak bir şey yok."],
    use: "Asla göndermeyin. Kayıtlı bir kod ya da 4000 ile 4999 arasında kendinize ait bir kod seçin.",
    misreadings: [
      {
        claim: "0 kodu, bağlantının hatasız kapandığı anlamına gelir.",
        truth:
          "Deno'da tam tersi anlama gelir: Close çerçevesi gelmemiştir. Bu durumda `wasClean` `false` olur.",
      },
    ],
    symptoms: ["kapanış kodu 0", "Deno'da kod 0", "geçersiz kapanış kodu"],
  },
  1000: {
    short: "İş bitti: iki tarafın da anlaştığı olağan son.",
    meaning:
      "Bağlantının açılma amacı yerine gelmiştir. Tarayıcıdaki bir betiğin `close()` çağrısına verebileceği, 3000'in altındaki tek koddur. Çoğu istemci bunu geri dönmeme isteği olarak anlar.",
    seen: [
      "Kendi programınız ya da karşı taraf `close(1000)` çağırdı.",
      "Sunucu kullanıcının oturumunu kapattı, bir indirmeyi tamamladı ya da bir oyunu bitirdi.",
      "Bir kütüphanenin içindeki heartbeat vazgeçip 1000 ile kapattı: Phoenix böyle yapar.",
    ],
    client: [
      "Yeniden bağlanmayın. Uygulamanın bağlantıya hâlâ ihtiyacı varsa kimin neden kapattığını bulun.",
      "Yalnızca `close()` yerine `close(1000)` çağırın; böylece sunucu 1005 değil, bir gerekçe görür.",
    ],
    server: [
      "Yalnızca istemci geri dönmeyecekse kullanın. Deploy için 1012, kapatma için 1001 gönderin.",
      "Nedeni gerekçeye yazın: en çok 123 bayt UTF-8.",
    ],
    path: ["Proxy'ler değiştirmeden iletir. Hiçbir zaman yük dengeleyiciden gelmez."],
    use: "İki tarafın da işi bittiğinde ve kimsenin geri dönmesi gerekmediğinde bu kodla kapatın.",
    misreadings: [
      {
        claim:
          "Yeniden başlayan bir sunucu 1000 ile kapatmalıdır, çünkü yeniden başlatma planlıdır.",
        truth:
          "O zaman istemciler geri dönmez. 1012, hizmetin geri geleceğini ve istemcilerin de dönmesi gerektiğini söyler.",
      },
      {
        claim: "Argümansız `close()` 1000 gönderir.",
        truth: "Kodsuz bir Close çerçevesi gönderir ve iki taraf da 1005 görür.",
      },
    ],
    symptoms: [
      "istemci kapandıktan sonra yeniden bağlanmıyor",
      "normal kapanış",
      "bağlantı hatasız kapandı",
    ],
  },
  1001: {
    short: "Bir taraf ayrılıyor: sunucu kapatılıyor ya da sayfadan çıkılıyor.",
    meaning:
      "Uç noktalardan biri ayrılıyor. Bakım için kapatılan sunucu bunu bütün istemcilerine gönderir; tarayıcı ise kullanıcı sayfadan ayrıldığında ya da sekmeyi kapattığında kendiliğinden gönderir. Kimsenin ne zaman döneceği konusunda bir şey söylemez.",
    seen: [
      "Sunucu SIGTERM aldı ve kapanıyor ya da otomatik ölçeklendirme makineyi kaldırıyor.",
      "Sunucuda: kullanıcı başka bir sayfaya geçti, sekmeyi kapattı ya da sayfayı yeniledi.",
      "Bir proxy yeniden başlıyor ya da yapılandırmasını yeniden yüklüyor: Cloudflare, Fly.io ve Caddy bu durumda 1001 gönderir.",
      "Bir hizmet, azami ömrünü dolduran bağlantıları sonlandırıyor; örneğin OpenAI Realtime 60 dakika sonra.",
    ],
    client: [
      "Üstel geri çekilme ve jitter ile yeniden bağlanın: ilk deneme {from}-{to} sn arası rastgele bir süre sonra.",
      "Varsa oturumu sürdürün. Bağlantı bitti, oturumun bitmesi gerekmez.",
    ],
    server: [
      "Kapatılırken, platformunuzun tanıdığı süre içinde bunu her istemciye gönderin.",
      "Hizmet geri gelecekse 1012 gönderin ve ne zaman geleceğini söyleyin. Böylece istemcilerin tahmin etmesi gerekmez.",
      "Bunu bir sayfa gönderdiyse oturumu bitmiştir; kimse o oturumu sürdürmeyecektir.",
    ],
    path: [
      "Yük dengeleyiciye boşaltma (drain) için zaman tanıyın: eski bağlantılar kapatılmadan önce yenilerini göndermeyi bırakmalıdır.",
      "1001 bir proxy'den geliyorsa yapılandırmasını ne zaman yeniden yüklediğine bakın: her yükleme bütün WebSocket bağlantılarını sonlandırır.",
    ],
    use: "Bu taraf ayrılıyorsa ve yakında döneceğine söz vermiyorsa bu kodla kapatın.",
    misreadings: [
      {
        claim: "1001 bir hatadır.",
        truth: "Kurallara uygun, temiz bir kapanıştır. `wasClean` `true` olur.",
      },
      {
        claim: "Bir sayfa `close(1001)` çağırabilir.",
        truth:
          "Tarayıcı `InvalidAccessError` fırlatır. Sayfadan çıkılırken 1001'i kendiliğinden gönderir.",
      },
    ],
    symptoms: [
      "sunucu kapanınca bağlantı kapanıyor",
      "sayfadan çıkınca bağlantı kapanıyor",
      "CloudFlare WebSocket proxy restarting",
      "deploy sırasında websocket kapanıyor",
    ],
  },
  1002: {
    short: "Protokol ihlal edildi: RFC 6455'in izin vermediği bir çerçeve.",
    meaning:
      "Bir uç nokta geçerli WebSocket trafiği olmayan bir şey aldı: ayrılmış bir bit, bilinmeyen bir opcode, sunucudan gelen maskeli bir çerçeve, gönderilmesi yasak bir kapanış kodu. Çerçevenin nerede başladığını artık bilemediği için bağlantıyı kapatır.",
    seen: [
      "Hatalı çerçeveyi gönderen tarafta. Hatayı fark eden taraf kendi uygulamasına 1006 bildirir.",
      "Bir şey bağlantıya ham bayt yazdı: bir log satırı, bir HTTP yanıtı, ikinci bir kütüphane.",
      "`permessage-deflate` üzerinde anlaşılmadığı hâlde sıkıştırılmış çerçeveler geldi.",
      "Bu taraf bir Close çerçevesinde 1004, 1005, 1006, 1015 ya da 1016 ile 2999 arasında bir sayı gönderdi.",
    ],
    client: [
      "Kendiliğinden yeniden bağlanmayın: aynı program aynı hatayı yeniden yapar.",
      "WebSocket kütüphanesini güncelleyin. Uygulamalar çerçeveleri nadiren kendileri yazar.",
    ],
    server: [
      "Kütüphanenin hata metnini log'a yazın: biti ya da opcode'u adıyla söyler.",
      "Sokete WebSocket kütüphanesinden başka kimsenin yazmadığını denetleyin.",
    ],
    path: [
      "Upgrade'den sonra hiçbir proxy'nin akışı arabelleğe almadığını, sıkıştırmadığını ya da değiştirmediğini denetleyin.",
      "Bir kez `wss://` üzerinden deneyin: eski proxy'ler yalnızca okuyabildiklerine dokunur.",
    ],
    use: "Bunu kütüphaneler gönderir. Kendi mesaj biçimi bozulan bir uygulama 1007, 1008 ya da 4000 ile 4999 arasında bir kod kullanır.",
    misreadings: [
      {
        claim: "Uygulama mesajım yanlış, o yüzden 1002 gönderiyorum.",
        truth:
          "1002 çerçevelerle ilgilidir. Kendi kurallarınızın reddettiği mesajlar için 1008 ya da özel bir kod doğrudur.",
      },
      {
        claim: "1002 gören taraf hatayı bulan taraftır.",
        truth: "Hatayı yapan taraftır. Hatayı bulan taraf 1006 görür.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "websocket protokol hatası",
    ],
  },
  1003: {
    short: "Uç nokta bu tür veriyi kabul etmez; örneğin metin hizmetinde ikili veri.",
    meaning:
      "Uç nokta kabul etmediği türde bir mesaj aldı: yalnızca metnin anlaşıldığı yerde ikili veri ya da tersi. İçeriğe bakılmamıştır.",
    seen: [
      "Bir istemci, JSON metni okuyan bir hizmete `Blob` ya da `ArrayBuffer` gönderdi.",
      "AWS API Gateway ikili çerçeveye bununla yanıt verir.",
      "Bir istemci kütüphanesi varsayılan olarak MessagePack ile kodluyor, sunucu ise metin bekliyor.",
    ],
    client: [
      "Hiçbir şeyi değiştirmeden yeniden bağlanmayın. Metin gönderin ya da sunucunun kabul ettiği biçimi isteyin.",
      "Biçim üzerinde bir alt protokolle anlaşın; böylece uyuşmazlık daha el sıkışmada ortaya çıkar.",
    ],
    server: ["Kabul edilen türü gerekçede belirtin, örneğin `text only`."],
    path: ["Mesajları okuyan ağ geçitleri ikili veriyi reddedebilir. Sınırlarını okuyun."],
    use: "Bu tür mesajı, içeriği ne olursa olsun, hiç kabul etmiyorsanız bu kodla kapatın.",
    misreadings: [
      {
        claim: "1003 ayrıştırılamayan JSON içindir.",
        truth: "O, doğru türde ama içeriği yanlış bir mesajdır: 1007 ya da 1008.",
      },
    ],
    symptoms: [
      "ikili mesaj desteklenmiyor",
      "sunucu yalnızca metin kabul ediyor",
      "unsupported data",
    ],
  },
  1004: {
    short: "Ayrılmış: şimdilik anlamı yok ve asla Close çerçevesinde yer almaz.",
    meaning:
      "RFC 6455 bu sayıyı ayırmıştır. İleride bir anlam tanımlanabilir. Çok eski taslaklar onu fazla büyük mesajlar için kullanıyordu ve bazı tablolar hâlâ böyle yazar.",
    seen: [
      "Yalnızca bir sunucu kurallara aykırı olarak gönderdiğinde. Bazı tarayıcılar o zaman sayfaya gösterir.",
    ],
    client: ["Anormal kapanış sayın: üstel geri çekilmeyle yeniden bağlanın."],
    server: ["Göndermeyin. Fazla büyük mesajlar için 1009 vardır."],
    path: ["Burada yapılacak bir şey yok."],
    use: "Asla göndermeyin. Büyük mesajlar için 1009 kullanın.",
    misreadings: [
      {
        claim: "1004, bir mesajın fazla büyük olduğu anlamına gelir.",
        truth: "Yalnızca RFC 6455 öncesindeki taslaklar böyle diyordu. Standart 1009 diyor.",
      },
    ],
    symptoms: ["kapanış kodu 1004"],
  },
  1005: {
    short: "Kodsuz bir Close çerçevesi geldi. Yerelde bildirilir, asla gönderilmez.",
    meaning:
      "Kapanış el sıkışması gerçekleşti, ancak ilk Close çerçevesinin gövdesi boştu. Çalışma ortamı, karşı tarafın kod vermediğini söylemek için kendi uygulamasına 1005 bildirir. Hiçbir zaman bir çerçevede yer almaz.",
    seen: [
      "Birisi `close()` fonksiyonunu argümansız çağırdı. İki taraf da 1005 görür.",
      "Bir kütüphane, bağlantı nesnesi yok edilirken boş bir çerçeveyle kapatıyor.",
      "uWebSockets yasak bir kodu (0, 1005, 1006) boş bir Close çerçevesine dönüştürür.",
    ],
    client: [
      "Üstel geri çekilmeyle yeniden bağlanın: kimse işin bittiğini söylemedi.",
      "İşiniz bittiğinde kendiniz `close(1000)` ile kapatın.",
    ],
    server: [
      "Her zaman bir kod verin. 1005 bütün istemcileri tahmin etmek zorunda bırakır.",
      "Aldığınız 1005'i geri göndermeyin: boş bir Close çerçevesiyle ya da 1000 ile yanıt verin.",
    ],
    path: ["Burada yapılacak bir şey yok: bağlantıyı kesen proxy 1005'e değil, 1006'ya yol açar."],
    use: "Asla göndermeyin. Bir kod verin: iş bittiyse 1000.",
    misreadings: [
      {
        claim: "1005, Close çerçevesi gelmediği anlamına gelir.",
        truth: "Bir çerçeve geldi, ama kodsuz. Hiç Close çerçevesi gelmemişse bu 1006'dır.",
      },
      {
        claim: "1005 bir hatadır.",
        truth: "Kapanış el sıkışması tamamlanmıştır ve `wasClean` `true` olur.",
      },
    ],
    symptoms: ["no status received", "kodsuz kapanış", "kapanış kodu 1005"],
  },
  1006: {
    short: "Bağlantı Close çerçevesi olmadan bitti: çökme, kablo, proxy, boşta kalma sınırı.",
    meaning:
      "Close çerçevesi (kapanış çerçevesi) alınmamıştır; bu yüzden bağlantının neden bittiğini kimse söylememiştir. Çalışma ortamı kendi uygulamasına 1006 bildirir. Bu sayı ayrılmıştır ve ağdan asla geçmez: Close çerçevesi gönderebilecek durumdaki bir bağlantı gerçek nedeni de söyleyebilirdi.",
    seen: [
      "Bir yük dengeleyici, proxy ya da güvenlik duvarı sessiz bir bağlantıyı kesti: çoğu zaman 60 saniye ya da başka bir yuvarlak süre sonra.",
      "Sunucu süreci çöktü ya da SIGKILL ile öldürüldü.",
      "Ağ gitti: kablo, Wi-Fi, tünele giren bir tren, uykuya geçen bir dizüstü bilgisayar.",
      "Bağlantı hiç açılmadı: reddedildi, ana makine adı bilinmiyor, TLS başarısız oldu ya da 101 dışında herhangi bir HTTP yanıtı geldi.",
      "Karşı taraf protokolü ihlal ettiği ya da bir Close çerçevesine yanıt vermediği için bağlantıyı kendi tarafınız kopardı.",
    ],
    client: [
      "Üstel geri çekilme ve jitter ile yeniden bağlanın: ilk deneme {from}-{to} sn arası rastgele bir süre sonra.",
      "Sessizlikten sonra bir ping gönderin ve yanıt gelmezse hemen vazgeçin. Çalışma ortamının fark etmesi dakikalar sürebilir.",
      "Öncesindeki sessizliğin ne kadar sürdüğünü kaydedin. Aynı sessizlikten sonra iki kopma, boşta kalma sınırı demektir: bundan daha sık ping gönderin.",
      "Varsa oturumu sürdürün: yoldaki mesajların ulaşıp ulaşmadığı belirsizdir.",
    ],
    server: [
      "Her 20-25 sn'de bir ping gönderin; böylece yaygın boşta kalma sınırlarının hiçbirine ulaşılmaz ve ölü bağlantılar fark edilir.",
      "Çökmeleri, bellek sınırlarını ve istisna fırlatan işleyicileri araştırın.",
      "Dururken bağlantıları düzgün kapatın (1001 ya da 1012). Öylece sonlanan bir süreç bütün istemcilerine 1006 gösterir.",
    ],
    path: [
      "Yoldaki her atlama noktasının (hop) boşta kalma sınırını heartbeat aralığınızla karşılaştırın. En küçüğü belirleyicidir.",
      "Zaman aşımını artırabildiğiniz yerde artırın: nginx'te `proxy_read_timeout`, HAProxy'de `timeout tunnel`, yük dengeleyicide boşta kalma zaman aşımı.",
      "Sessizce düşüren cihazları unutmayın: bir bağlantıyı unutan güvenlik duvarı iki tarafa da hiçbir şey göndermez.",
    ],
    use: "Asla göndermeyin: `close(1006)` istisna fırlatır. Close çerçevesi olmadan bitirmek için TCP bağlantısını sonlandırın.",
    misreadings: [
      {
        claim: "1006'yı sunucu gönderdi.",
        truth:
          "Onu kimse gönderemez. Close çerçevesi almadığı için kendi çalışma ortamınız üretmiştir.",
      },
      {
        claim: "1006, sorunun hangi tarafta olduğunu gösterir.",
        truth:
          "Göstermez. İki tarafın log'larını karşılaştırın: Close çerçevesi göndermiş olan tarafta başka bir kod görünür.",
      },
      {
        claim: "`error` olayı daha fazlasını söyler.",
        truth: "Tarayıcılar nedeni bilerek gizler; böylece bir sayfa yerel ağı keşfedemez.",
      },
    ],
    symptoms: [
      "bağlantı bir dakika sonra kopuyor",
      "bağlantı 60 saniye sonra kapanıyor",
      "websocket boşta kalınca kapanıyor",
      "abnormal closure",
      "bağlantı sebepsiz kopuyor",
      "websocket connection failed",
      "websocket 100 saniye sonra kapanıyor",
    ],
  },
  1007: {
    short: "İçerik türüne uymuyor: geçerli UTF-8 olmayan metin.",
    meaning:
      "Uç nokta, içeriği türüyle uyuşmayan bir mesaj aldı. Pratikte bu, baytları geçerli UTF-8 olmayan bir metin mesajıdır.",
    seen: [
      "İkili veri metin olarak gönderildi; örneğin sıkıştırılmış bir arabellek ya da Latin-1 baytları.",
      "Bir metin gönderilmeden önce bir karakterin ortasından bölündü.",
      "Chromium'dan sunucuya bunun yerine 1002 gelir, Firefox'tan ise hiçbir şey gelmez.",
    ],
    client: [
      "Aynı şeyi göndermek için yeniden bağlanmayın.",
      "Baytları ikili mesaj olarak gönderin. Metinleri kodlamayı kütüphaneye bırakın.",
    ],
    server: [
      "Arabellekleri ikili olarak gönderin. Metin arabelleklerden oluşturuluyorsa akış çözücüyle (stream decoder) çözün.",
      "UTF-8 denetimi yapan bir kütüphane kullanın; 1007 ile kendiliğinden kapatır.",
    ],
    path: ["Bir ağ geçidi mesajları dönüştürmüyorsa burada yapılacak bir şey yok."],
    use: "Kütüphaneler geçersiz UTF-8 için gönderir. Bir mesajın içeriği bildirilen türüyle çeliştiğinde de kullanın.",
    misreadings: [
      {
        claim: "1007, anlamadığım her mesaj içindir.",
        truth:
          "Türüyle çelişen içerik içindir. Kurallarınızın reddettiği geçerli JSON için 1008 ya da özel bir kod kullanılır.",
      },
    ],
    symptoms: [
      "metin çerçevesinde geçersiz UTF-8",
      "could not decode a text frame",
      "geçersiz payload",
    ],
  },
  1008: {
    short:
      "Kural gereği ret: başka kod uymadığında ya da neden açıklanamadığında genel bir “hayır”.",
    meaning:
      "Uç nokta kurallarını ihlal eden bir mesaj aldı. Genel ret kodudur: kendi kodu olmayan durumlar ile ayrıntıların gizli kalması gereken durumlar içindir.",
    seen: [
      "3000 kullanmayan hizmetlerde token eksik, geçersiz ya da süresi dolmuş.",
      "Çok fazla mesaj, yasak bir konu (topic), izin verilmeyen bir origin.",
      "Gemini Live ya da Deepgram gibi hizmetler yerine getiremedikleri bir isteği reddeder.",
    ],
    client: [
      "Hiçbir şeyi değiştirmeden yeniden bağlanmayın: kural yine “hayır” diyecektir.",
      "Sunucunuzda bunun eskimiş kimlik bilgileri anlamına geldiğini biliyorsanız 1008'i, kimlik bilgilerini yenileten kodlar listesine ekleyin.",
    ],
    server: [
      "Eksik kimlik bilgileri için 3000'i, eksik yetki için 3003'ü tercih edin: istemciler bunlara göre davranabilir.",
      "Kuralı, izin verildiği ölçüde gerekçede belirtin.",
    ],
    path: [
      "Web uygulaması güvenlik duvarları (WAF) da reddeder, ama upgrade'den önce: o zaman istemci 1006 görür.",
    ],
    use: "Bir mesaj ya da karşı taraf bir kuralınızı ihlal ettiğinde ve daha uygun bir kod olmadığında bu kodla kapatın.",
    misreadings: [
      {
        claim: "1008, kimlik doğrulamanın başarısız olduğu anlamına gelir.",
        truth: "Olabilir. Kod tek başına hangi kuralın ihlal edildiğini söylemez.",
      },
    ],
    symptoms: ["policy violation", "token süresi doldu", "origin'e izin verilmiyor", "rate limit"],
  },
  1009: {
    short: "Mesaj, alıcının kabul ettiğinden büyük.",
    meaning:
      "Uç nokta işleyemeyeceği kadar büyük bir mesaj aldı. Her kütüphanenin ve her ağ geçidinin bir sınırı vardır; bazıları mesajların yanında çerçeveleri de sınırlar.",
    seen: [
      "Bir mesaj sunucunun sınırını aştı; örneğin `ws` içindeki `maxPayload` değerini.",
      "AWS API Gateway: bir mesajda 128 KB'den ya da bir çerçevede 32 KB'den fazla.",
      "Sıkıştırılmış bir mesaj açılınca fazla büyüdü.",
    ],
    client: [
      "Aynı mesajı yeniden göndermeyin: yeniden bağlanıp tekrarlayan istemci bu döngüden hiç çıkamaz.",
      "Büyük veriyi bölün ya da HTTP ile yükleyip adresini gönderin.",
    ],
    server: [
      "Sınırı bilerek belirleyin ve değerini istemcilere bildirin.",
      "Güvenilir istemciler için de bir sınır tutun: bağlantı başına belleği sınırlar.",
    ],
    path: ["Ağ geçitlerinin kendi sınırları vardır; bunlar çoğu zaman sunucununkinden düşüktür."],
    use: "Bir mesaj sınırınızı aştığında bu kodla kapatın.",
    misreadings: [
      {
        claim: "1009 geçici bir sorundur.",
        truth: "Aynı mesaj her seferinde reddedilir.",
      },
      {
        claim: "Sunucunun kendi log'u 1009 gösterir.",
        truth: "Çoğu zaman 1006 gösterir: bağlantıyı koparan taraf Close çerçevesi almamıştır.",
      },
    ],
    symptoms: ["websocket mesajı çok büyük", "max payload size exceeded", "frame too large"],
  },
  1010: {
    short: "İstemciye, sunucunun sunmadığı bir uzantı gerekiyordu.",
    meaning:
      "İstemci, sunucunun bir ya da birkaç uzantıyı kabul etmesini bekliyordu; sunucu etmedi. Eksik olanlar gerekçede sıralanır. Bunu yalnızca istemci gönderir: bir uzantıya ihtiyaç duyan sunucu el sıkışmayı reddeder.",
    seen: [
      "Sunucuda; sıkıştırma ya da başka bir uzantı olmadan çalışamayan bir istemciden.",
      "Nadiren: tarayıcılar hiçbir zaman uzantı şart koşmaz.",
    ],
    client: [
      "Hiçbir şeyi değiştirmeden yeniden bağlanmayın. Uzantıyı isteğe bağlı yapın ya da başka bir sunucu kullanın.",
    ],
    server: ["Gerekçede adı geçen uzantıyı etkinleştirin, örneğin `permessage-deflate`."],
    path: ["El sıkışmadan `Sec-WebSocket-Extensions` başlığını silen bir proxy neden olabilir."],
    use: "İstemci, üzerinde anlaşılmamış bir uzantı olmadan çalışamıyorsa bu kodla kapatır.",
    misreadings: [
      {
        claim: "İstemcide uzantı eksik olduğunda bunu sunucu gönderir.",
        truth: "Sunucu böyle bir el sıkışmayı HTTP durum koduyla reddeder.",
      },
    ],
    symptoms: ["zorunlu uzantı eksik", "permessage-deflate gerekli"],
  },
  1011: {
    short: "Karşı tarafın içindeki beklenmedik bir hata devam etmesini engelledi.",
    meaning:
      "Uç nokta beklemediği bir durumla karşılaştı ve devam edemiyor. RFC 6455 sunucudan söz eder; 3227 numaralı düzeltme (erratum) bunu iki tarafa da genişletir.",
    seen: [
      "Bir işleyici kimsenin yakalamadığı bir istisna fırlattı.",
      "Bir keepalive ping'ine zamanında yanıt gelmedi: bazı kütüphaneler o zaman 1011 ile kapatır.",
      "Bir veritabanı ya da sunucunun arkasındaki başka bir hizmet hata verdi.",
    ],
    client: [
      "Daha sonra dönün: ilk deneme {from}-{to} sn arası rastgele bir süre sonra. Neden gönderdiğiniz mesajsa bir sonraki deneme de aynı biçimde biter.",
      "İşlenip işlenmediğini denetlemeden son mesajı yeniden göndermeyin.",
    ],
    server: [
      "Kapanış anındaki log'a bakın. 1011 kendi tarafınızdaki bir hatadır.",
      "Yalnızca aşırı yük altındaysanız bunun yerine 1013 ile, sorun arkanızdaki sunucudaysa 1014 ile kapatın.",
    ],
    path: ["Burada yapılacak bir şey yok: bağlantının kendisi sonuna kadar çalıştı."],
    use: "Beklenmedik biçimde hata verdiğinizde ve bu istemciye verdiğiniz sözleri tutamadığınızda bu kodla kapatın.",
    misreadings: [
      {
        claim: "1011 de 1006 da sunucunun çöktüğü anlamına gelir.",
        truth:
          "Çökmeden sonra kimse Close çerçevesi gönderemez. 1011'de sunucu bunu hâlâ yapabilmiştir.",
      },
    ],
    symptoms: ["sunucu iç hatası", "unexpected condition", "keepalive ping timeout"],
  },
  1012: {
    short: "Hizmet yeniden başlıyor ve birazdan dönecek: kısa bir süre sonra yeniden bağlanın.",
    meaning:
      "Sunucu, hizmet yeniden başladığı için kapatır. İki şey söyler: yeniden bağlanmanız beklenir ve bunun yakında başarılı olması gerekir. IANA kaydı, istemcilerden 5-30 sn arası rastgele bir süre beklemelerini ister; her istemcinin ne zaman döneceğini sunucu söylüyorsa {from}-{to} sn yeterlidir.",
    seen: [
      "Bir deploy: eski süreç bağlantılarını kapatır ve yenisi devralır.",
      "Yapılandırmanın, yeni bağlantılar gerektiren biçimde yeniden yüklenmesi.",
      "Sırayla yeniden başlatma (rolling restart), istemcileri bir düğümden ötekine taşır.",
    ],
    client: [
      "Kısa, rastgele bir süre sonra ({from}-{to} sn) ya da tam sunucunun söylediği anda yeniden bağlanın: gerekçedeki `retry-after=`.",
      "Hemen yeniden bağlanmayın: diğer bütün istemciler aynı çerçeveyi aynı saniyede aldı.",
      "Oturumu sürdürün: yeniden başlatma planlıydı, hiçbir şeyin kaybolması gerekmez.",
    ],
    server: [
      "Önce yeni bağlantı kabul etmeyi bırakın, oturumları kaydedin, ardından 1012 ile kapatın.",
      "Her istemciye bir dönüş zamanı atayın; böylece kabul edebileceğiniz hızda gelirler.",
      "Deploy için asla 1000 ile kapatmayın, yoksa istemciler geri dönmez.",
    ],
    path: [
      "Eski düğüm kapatılmadan önce yük dengeleyicinin onu boşaltmasını (drain) sağlayın.",
      "Proxy'leri bağlantıları koparmadan (graceful) yeniden yükleyin ve eski worker'lara zaman tanıyın: yoksa sizin özenle kapattığınızı onlar keser.",
    ],
    use: "Yeniden başlıyorsanız ve saniyeler ya da bir dakika içinde dönmeyi bekliyorsanız bu kodla kapatın.",
    misreadings: [
      {
        claim: "1012, RFC 6455'in bir parçasıdır.",
        truth:
          "Ondan sonra IANA'ya kaydedildi. Bazı eski kütüphaneler onu tanımaz, WebKitGTK ise reddeder: sayfası 1006 görür.",
      },
      {
        claim: "Sunucu öyle dediğine göre istemci hemen yeniden bağlanabilir.",
        truth: "O zaman bütün istemciler birlikte gelir ve yeni süreç yükün altında çöker.",
      },
    ],
    symptoms: [
      "deploy sırasında websocket kapanıyor",
      "service restart",
      "sunucu yeniden başladı",
      "deploy sonrası thundering herd",
    ],
  },
  1013: {
    short: "Sunucu aşırı yüklü: bir süre uzak durun ya da başka bir adres deneyin.",
    meaning:
      "Hizmet aşırı yük altında. IANA kaydına göre istemci, birden çok adres varsa başka bir adrese, aynı adrese ise yalnızca kullanıcı isterse bağlanmalıdır. Birçok tablo bunu hafifletip üstel geri çekilme olarak verir.",
    seen: [
      "Sunucu saniyede yalnızca belirli sayıda bağlantı kabul eder ve gerisini kapatır.",
      "Bir bağlantı ya da bellek sınırına ulaşıldı.",
      "Bir kesintiden sonra, bütün istemciler aynı anda döndüğünde.",
    ],
    client: [
      "Uzun bekleyin: gerekçe ne zaman döneceğinizi söylemiyorsa (`retry-after=`) ilk deneme {from}-{to} sn arası rastgele bir süre sonra.",
      "Birden çok adresiniz varsa önce sıradaki adresi deneyin.",
      "Kullanıcıya yeniden bağlanma düğmesi sunun: IANA kaydının öngördüğü budur.",
    ],
    server: [
      "Reddetmek yerine kabul edip 1013 ile kapatın: tarayıcı ne HTTP durum kodunu ne de `Retry-After` başlığını okuyabilir.",
      "Reddedilen her istemciye farklı bir dönüş zamanı verin.",
    ],
    path: [
      "Saniyedeki bağlantı sayısını yük dengeleyicide de sınırlayın: dolu bir accept kuyruğu 1006 üretir.",
    ],
    use: "Sağlıklı ama doluysanız bu kodla kapatın.",
    misreadings: [
      {
        claim: "1013, 1 sn'den başlayan olağan geri çekilmeyle yeniden bağlanmak demektir.",
        truth: "Bu, yükü hemen geri getirir. IANA kaydı çok daha fazla ölçülülük ister.",
      },
    ],
    symptoms: ["try again later", "sunucu aşırı yüklü", "çok fazla bağlantı"],
  },
  1014: {
    short: "Aradaki bir ağ geçidi, arkasındaki sunucudan geçersiz yanıt aldı.",
    meaning:
      "Uç nokta ağ geçidi ya da proxy olarak çalışıyor ve HTTP 502'de olduğu gibi arkasındaki sunucudan geçersiz bir yanıt aldı. Kayıt defteri kısa bir ad vermez; yaygın olanı Bad Gateway'dir.",
    seen: [
      "Ağ geçidinin upstream'i bağlantıyı kapattı, çöktü ya da WebSocket olmayan bir yanıt verdi.",
      "Bir sohbet ya da API ağ geçidi, adına konuştuğu hizmeti kaybetti.",
    ],
    client: [
      "Üstel geri çekilmeyle yeniden bağlanın: ağ geçidinin kendisi ayakta.",
      "Kullanıcıya sorunun ağda değil, hizmette olduğunu söyleyin.",
    ],
    server: [
      "Ağ geçidi sizseniz: upstream'i ve yanıtını log'a yazın.",
      "Upstream sizseniz: o andaki çökmeleri ve zaman aşımlarını araştırın.",
    ],
    path: [
      "Ağ geçidi ile upstream arasındaki sağlık denetimlerini ve zaman aşımlarını gözden geçirin.",
      "Sıradan proxy'ler bunu göndermez: upstream'leri upgrade'den sonra ölürse istemci 1006 görür.",
    ],
    use: "Ağ geçidi, arkasındaki sunucu hata verdiğinde bu kodla kapatır.",
    misreadings: [
      {
        claim: "Backend çalışmadığında nginx 1014 gönderir.",
        truth:
          "Upgrade'den önce HTTP 502 yanıtı verir, sonrasında bağlantı kopar: ikisi de 1006'dır.",
      },
    ],
    symptoms: ["bad gateway", "upstream hatası", "502 websocket"],
  },
  1015: {
    short: "TLS el sıkışması başarısız oldu. Yerelde bildirilir, asla gönderilmez.",
    meaning:
      "Başarısız olan bir TLS el sıkışması için ayrılmıştır; örneğin sertifika doğrulanamadığında. Henüz bağlantı olmadığından hiçbir zaman bir çerçevede yer almaz. Tarayıcılardan bunun yerine 1006 göstermeleri istenir; Firefox 1015 gösterir.",
    seen: [
      "Firefox'ta: kendinden imzalı ya da süresi dolmuş bir sertifika veya TLS'siz bir porta `wss://`.",
      "Başka yerlerde aynı hata 1006'dır.",
    ],
    client: [
      "Geri çekilmeyle yeniden denemenin tek nedeni sertifikanın yenilenebilecek olmasıdır; kısa sürede nadiren işe yarar.",
      "Aynı adresi tarayıcıda `https://` ile açın: sertifikada neyin yanlış olduğunu gösterir.",
    ],
    server: [
      "Sertifikayı yenileyin, zincirin tamamını gönderin, doğru adı kullanın.",
      "Portun TLS konuştuğunu denetleyin.",
    ],
    path: [
      "TLS'in nerede sonlandığını denetleyin: yük dengeleyicide, içerik dağıtım ağında (CDN), bir şirketin proxy'sinde.",
    ],
    use: "Asla göndermeyin. Başarısız bir TLS el sıkışmasında Close çerçevesi olmaz.",
    misreadings: [
      {
        claim: "Sorun TLS olsaydı 1015 görürdüm.",
        truth:
          "Yalnızca Firefox'ta. Chromium, Node ve Deno her başarısız denemede ne gösteriyorsa onu gösterir.",
      },
    ],
    symptoms: [
      "websocket sertifika hatası",
      "kendinden imzalı sertifika wss",
      "TLS el sıkışması başarısız",
      "SSL hatası",
    ],
  },
  unassigned: {
    short: "1016-2999: protokolün sonraki sürümleri için ayrıldı, atanmadı.",
    meaning:
      "Bu aralık protokolün kendisine, sonraki sürümlerine ve genel uzantılara aittir. İçindeki hiçbir sayı atanmamıştır. Katı kütüphaneler böyle bir kod aldığında bağlantıyı 1002 ile sonlandırır.",
    seen: ["Yanlış aralıkta kendine ait bir sayı uyduran bir sunucu."],
    client: ["Anormal kapanış sayın: üstel geri çekilmeyle yeniden bağlanın."],
    server: ["Kodlarınızı 4000-4999 aralığına taşıyın: orada her yerde izinlidirler."],
    path: ["Burada yapılacak bir şey yok."],
    use: "Asla göndermeyin. Kendi kodlarınızın yeri 4000 ile 4999 arasıdır.",
    misreadings: [
      {
        claim: "Atanmamış bir sayı herkese açıktır.",
        truth: "Serbest olan 4000-4999'dur. 1016-2999 için bir standart gerekir.",
      },
    ],
    symptoms: ["invalid status code", "bilinmeyen kapanış kodu"],
  },
  3000: {
    short:
      "Kimlik doğrulanmadı: önce giriş yapın ya da kimlik bilgilerini yenileyin; HTTP 401 gibi.",
    meaning:
      "Uygulamanın hizmet verebilmesi için uç noktanın kimliğinin doğrulanması gerekir: kimlik bilgileri eksik, geçersiz ya da süreleri dolmuş. IANA'da kayıtlıdır ve HTTP 401'e karşılık gelir.",
    seen: [
      "Bağlantı açıkken erişim token'ının süresi doldu.",
      "İlk mesaj geçerli bir giriş değildi.",
      "Centrifugo'da aynı sayı başka bir anlama gelir: bağlantı kapatılmıştır.",
    ],
    client: [
      "Kimlik bilgilerini yenileyin, sonra bir kez yeniden bağlanın. Yanıt aynıysa durun ve kullanıcıdan giriş yapmasını isteyin.",
      "Aynı token ile asla yeniden bağlanmayın: yine reddedilecektir.",
    ],
    server: [
      "Upgrade'i kabul edin, sonra 3000 ile kapatın: tarayıcı reddedilen bir upgrade'i 1006 olarak görür ve hiçbir şey öğrenemez.",
      "Token'ın süresi dolmadan uyarın; böylece istemciler zamanında yenileyebilir.",
    ],
    path: [
      "Token'ları upgrade'den önce denetleyen bir ağ geçidi nedeni gizler: istemciler 1006 görür.",
    ],
    use: "İstemci yeniden giriş yaparak sorunu kendi çözebilecekse bu kodla kapatın.",
    misreadings: [
      {
        claim: "3000 ile 3003 aynı şeydir.",
        truth: "3000'de yeni kimlik bilgileri işe yarar, 3003'te yaramaz.",
      },
    ],
    symptoms: ["unauthorized", "token süresi doldu", "401 websocket", "kimlik doğrulama gerekli"],
  },
  3003: {
    short: "Yasak: kim olduğunuz biliniyor, ama yetkiniz yok; HTTP 403 gibi.",
    meaning:
      "Uç noktanın kimliği doğrulanmıştır, ama istediği şeye yetkisi yoktur. IANA'da kayıtlıdır ve HTTP 403'e karşılık gelir.",
    seen: [
      "Kullanıcı bu odaya, konuya (topic) ya da kiracıya (tenant) giremez.",
      "Bir hesap engellendi ya da planı bu özelliği kapsamıyor.",
    ],
    client: [
      "Yeniden bağlanmayın. Kullanıcıya neyin eksik olduğunu gösterin.",
      "Ancak yetkiler değiştikten sonra dönün.",
    ],
    server: [
      "Yeni bir giriş işe yarayacaksa 3000, yaramayacaksa 3003 kullanın.",
      "Bilinmesinde sakınca yoksa gerekçede hangi yetkinin eksik olduğunu söyleyin.",
    ],
    path: ["Burada yapılacak bir şey yok."],
    use: "İstemci biliniyor ama yine de yetkisi yoksa bu kodla kapatın.",
    misreadings: [
      {
        claim: "3003'e karşı token'ı yenilemek işe yarar.",
        truth: "Token kabul edildi. Eksik olan yetkidir.",
      },
    ],
    symptoms: ["forbidden", "yetki yok", "403 websocket", "erişim engellendi"],
  },
  3008: {
    short: "Fazla yavaş: uç noktanın yanıt vermesi çok uzun sürdü; HTTP 408 gibi.",
    meaning:
      "Bir uç noktanın uygulamanın bir isteğine yanıt vermesi çok uzun sürdü. IANA'da kayıtlıdır ve HTTP 408'e karşılık gelir. İki taraf da ayaktadır; biri süreyi kaçırmıştır.",
    seen: [
      "İstemci, sunucunun tanıdığı süre içinde giriş yapmadı.",
      "Protokolün istediği bir yanıt çok geç geldi ya da hiç gelmedi.",
      "Centrifugo'da aynı sayı, istemcinin çok yavaş okuduğu anlamına gelir.",
    ],
    client: [
      "Üstel geri çekilmeyle yeniden bağlanın.",
      "Yanıtı neyin geciktirdiğini arayın: arka plandaki bir sayfa, bloke olmuş bir ana iş parçacığı (main thread), yavaş bir ağ.",
    ],
    server: [
      "Kötü bir ağdaki telefonun da yetişebileceği süreler seçin.",
      "Hiçbir şey gelmediyse bunun yerine TCP bağlantısını sonlandırın: ölü bir karşı taraf kodu okuyamaz.",
    ],
    path: ["İstemciyi suçlamadan önce ağ yolunun gecikmesini ölçün."],
    use: "Karşı taraf ayakta olduğu hâlde zamanında yanıt vermediğinde bu kodla kapatın.",
    misreadings: [
      {
        claim: "Yük dengeleyicinin boşta kalma sınırı 3008 olarak görünür.",
        truth: "Yük dengeleyici Close çerçevesi olmadan keser: bu 1006'dır.",
      },
    ],
    symptoms: ["zaman aşımı", "istek zaman aşımı", "408 websocket", "zamanında yanıt vermedi"],
  },
  registrable: {
    short: "3000-3999: kütüphaneler ve framework'ler için, IANA kaydıyla.",
    meaning:
      "Bu aralık, kodu IANA'ya kaydettiren kütüphaneler, framework'ler ve uygulamalar içindir; ilk başvuran alır. Protokol bu sayılara anlam vermez. Kayıtlı olanlar 3000, 3003 ve 3008'dir; bazı sistemler başkalarını kayıtsız kullanır.",
    seen: [
      "Bağlantıyı Centrifugo gibi bir sistem kapattı: sayının anlamını onun belgeleri söyler.",
    ],
    client: [
      "Hangi sistemin gönderdiğini bulun ve onun kurallarını kullanın: varsa bu projenin bir hazır ayarını (preset).",
      "Bu bilinmiyorsa: üstel geri çekilmeyle yeniden bağlanın.",
    ],
    server: [
      "Kendi kodlarınız için 4000-4999 kullanın.",
      "uWebSockets, 1012 ile 3999 arasında aldığı bir kodu uygulamasına 1006 olarak bildirir.",
    ],
    path: ["Burada yapılacak bir şey yok."],
    use: "Önce IANA'ya kaydettirin ya da 4000-4999 kullanın.",
    misreadings: [
      {
        claim: "Bu aralık uygulamalar için serbesttir.",
        truth: "Kayıtlı kodlar içindir. Anlaşarak serbestçe kullanılabilen 4000-4999'dur.",
      },
    ],
    symptoms: ["özel websocket kapanış kodu", "centrifugo disconnect kodu"],
  },
  private: {
    short: "4000-4999: kendi kullanımınız için; her sistem bunlara kendi anlamını verir.",
    meaning:
      "Bu aralık özel kullanım içindir ve kaydedilemez. Anlam üzerinde iki taraf anlaşır. Aynı sayı farklı sistemlerde farklı anlama gelir; bu yüzden işe yarayan tek şey hangi sistemle konuştuğunuzu bilmektir.",
    seen: [
      "Uygulamanın kendisi kapattı: sayının anlamını kendi belgeleri söyler.",
      "Bilinen bir sistem kapattı: Discord, Pusher, graphql-ws, Twitch ve başkaları bu aralığı kullanır.",
    ],
    client: [
      "İstemciye hangi sistemle konuştuğunu söyleyin: bir hazır ayar (preset) ya da her kod için kendi kurallarınız.",
      "Bu bilinmiyorsa: üstel geri çekilmeyle yeniden bağlanın.",
    ],
    server: [
      "Hangi kodlarınızın “geri dön”, hangilerinin “geri dönme” anlamına geldiğini yazıya dökün. Hatırlaması en kolay olan aralıklardır.",
      "1000 dışında her istemcinin ve her kütüphanenin gönderebildiği kodlar yalnızca bunlardır.",
    ],
    path: ["Burada yapılacak bir şey yok: proxy'ler değiştirmeden iletir."],
    use: "Hiçbir standart kod bunu söylemiyorsa ve iki taraf da listenizi biliyorsa bunlardan biriyle kapatın.",
    misreadings: [
      {
        claim: "4001 yetkisiz demektir.",
        truth:
          "PandaScore'da öyledir. Discord'da bilinmeyen bir opcode, Pusher'da var olmayan bir uygulamadır.",
      },
    ],
    symptoms: ["özel kapanış kodu", "4001", "4401", "uygulama kapanış kodu"],
  },
  outside: {
    short: "5000 ve üzeri: kayıt defterinin dışında, tanımsız.",
    meaning:
      "Close çerçevesinin iki baytına 65535'e kadar sayılar sığar, ama 4999'un üzerinde tanımlı bir şey yoktur. Chromium ve Firefox böyle bir sayıyı sayfaya gösterir; WebKitGTK ve katı kütüphaneler bağlantıyı 1002 ile sonlandırır.",
    seen: ["Kendi hata numaralarını denetlemeden gönderen bir sunucu."],
    client: ["Anormal kapanış sayın: üstel geri çekilmeyle yeniden bağlanın."],
    server: ["Hata numaralarınızı 4000-4999 aralığına eşleyin ya da gerekçeye yazın."],
    path: ["Burada yapılacak bir şey yok."],
    use: "Asla göndermeyin. Kendi kodlarınızın yeri 4000 ile 4999 arasıdır.",
    misreadings: [
      {
        claim: "Tarayıcı `wasClean` `true` ile 5000 gösterdi, demek ki geçerli.",
        truth: "Chromium ve Firefox denetlemeden geçirir. WebKitGTK, `ws` ve undici reddeder.",
      },
    ],
    symptoms: ["kapanış kodu 5000", "bilinmeyen kapanış kodu"],
  },
};
