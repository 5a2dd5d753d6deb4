import type { Texts } from "../shape.ts";

export const systems: Texts["systems"] = {
  "graphql-ws":
    "WebSocket üzerinde bir GraphQL protokolü ve kütüphanesi; kodlarının çoğu 4 ve ardından gelen HTTP durum kodudur ve istemcisi bunların çoğunu kesin sayar.",
  "discord-gateway":
    "Discord'un botlar için olay akışı; her kod botun yeniden bağlanıp bağlanamayacağını söyler; bot çoğu zaman eski oturumuyla bağlanabilir.",
  "discord-voice":
    "Discord'un sesli görüşme bağlantısı; kodların çoğu görüşmeyi bu istemci için bitirir.",
  pusher:
    "Barındırılan bir yayınla/abone ol (pub/sub) hizmeti; protokolünü Soketi, Laravel Reverb ve başkaları da konuşur; kodun aralığı, geri dönülüp dönülmeyeceğini ve ne zaman dönüleceğini söyler.",
  centrifugo:
    "Bir gerçek zamanlı mesajlaşma sunucusu; kodun aralığı istemcinin geri dönüp dönmeyeceğini söyler: 3500'ün altında ve 4000 ile 4499 arasında evet, diğerlerinde hayır.",
  "socket-io":
    "WebSocket üzerinde bir mesajlaşma kütüphanesi; uygulamaya kapanış kodu değil, bir gerekçe metni bildirir.",
  "twitch-eventsub":
    "Twitch'in olay bildirimleri; bir istemci kuralları ihlal ettiğinde ya da bir şey hata verdiğinde sunucu 4000 ile 4007 arasındaki kodlarla kapatır.",
  "aws-api-gateway":
    "Amazon'un yönetilen WebSocket giriş noktası; boşta kalan, çok eskiyen ya da çok fazla veri gönderen bağlantıları sonlandırır.",
  cloudflare:
    "Sunucuların önünde bir proxy; düğümlerinden biri yeniden başladığında o düğümün bağlantıları 1001 alır.",
  fly: "Bir makineyi durdurmadan ya da askıya almadan önce proxy'si bağlantıları kapatan bir barındırma platformu.",
  caddy:
    "Bir web sunucusu ve proxy; yapılandırması yeniden yüklendiğinde aktardığı bağlantıları kapatır.",
  deno: "Deno çalışma ortamındaki WebSocket sunucusu; boşta kalan istemcilere ping gönderir ve yanıt gelmezse kapatır.",
  webkit:
    "Safari'nin motoru; çıkılan bir sayfanın bağlantılarını, sunucunun okuyabileceği bir gerekçeyle kapatır.",
  "openai-realtime":
    "OpenAI'ın canlı konuşma ve metin arayüzü; bir oturum sabit bir süre sonra biter ve gerekçe bunu söyler.",
  deepgram: "Bir konuşma tanıma hizmeti; gerekçe hatanın adıyla başlar.",
  "gemini-live":
    "Google'ın Gemini ile canlı konuşma ve video arayüzü; ayrıntılar gerekçede yer alır.",
  "slack-socket-mode":
    "Slack'in olayları uygulamalara WebSocket üzerinden iletme yolu; kapanıştan önce nedenini belirten bir `disconnect` mesajı gelir.",
  "home-assistant":
    "Ev otomasyonu yazılımı; hataları mesajlarla bildirir ve kendine ait kapanış kodu kullanmaz.",
  phoenix:
    "Elixir için web framework'ü; JavaScript istemcisi 1000 dışındaki her koddan sonra geri döner.",
  spring: "WebSocket sunucusu olan bir Java framework'ü; kendine ait tek bir kapanış kodu vardır.",
  kubernetes:
    "`kubectl exec`, `attach` ve `port-forward` akışları; kendilerine ait bir kapanış kodu bulunamadı.",
  binance: "Piyasa verisi akışları sunan bir kripto borsası; her bağlantı 24 saat sonra biter.",
  pandascore: "E-spor verileri sunan bir hizmet; üç kod neden kapattığını söyler.",
  backsoon: "Bu projenin oturum protokolü `backsoon.v1`; kodları 4901 ile 4905 arasındadır.",
};

export const systemCodes: Texts["systemCodes"] = {
  "graphql-ws/4004": "Sunucu, istemcinin kullanamayacağı bir mesaj gönderdi.",
  "graphql-ws/4005": "İstemci kendi içinde hata verdi.",
  "graphql-ws/4400": "Sunucu bilinmeyen türde ya da yanlış biçimde bir mesaj aldı.",
  "graphql-ws/4401":
    "Bağlantı onaylanmadan önce bir işlem geldi. Kütüphanenin istemcisi vazgeçer; burada istemci yeni kimlik bilgileri alır ve bir kez daha dener.",
  "graphql-ws/4403":
    "Sunucu bağlantıyı reddetti. Erişim sonradan verilebileceği için istemci yeniden dener.",
  "graphql-ws/4406": "Sunucu istenen alt protokolü konuşmuyor.",
  "graphql-ws/4408": "İstemci `connection_init` mesajını zamanında göndermedi.",
  "graphql-ws/4409": "Aynı id ile bir abonelik zaten etkin.",
  "graphql-ws/4429": "İstemci `connection_init` mesajını birden çok kez gönderdi.",
  "graphql-ws/4499": "Uygulama `client.terminate()` çağırdı; bu kodu istemcinin kendisi bildirir.",
  "graphql-ws/4500": "Sunucu kendi içinde hata verdi.",
  "graphql-ws/4504": "Sunucu `connection_ack` mesajını zamanında göndermedi.",
  "graphql-ws/1002-1004": "Protokol ve veri hataları: istemci vazgeçer.",
  "graphql-ws/1007-1011":
    "Veri hataları, kural, boyut, uzantı ve sunucu hataları: istemci vazgeçer.",
  "graphql-ws/1015-1999": "TLS hataları ve atanmamış kodlar: istemci vazgeçer.",

  "discord-gateway/1001": "Discord istemciden yeniden bağlanmasını ister.",
  "discord-gateway/4000": "Bilinmeyen hata.",
  "discord-gateway/4001": "Bilinmeyen opcode ya da ona uymayan bir payload.",
  "discord-gateway/4002": "Payload çözülemedi.",
  "discord-gateway/4003":
    "İstemci kendini tanıtmadan önce bir payload geldi ya da oturum artık geçerli değil.",
  "discord-gateway/4004": "Token yanlış.",
  "discord-gateway/4005": "İstemci kendini iki kez tanıttı.",
  "discord-gateway/4007":
    "Oturumun sürdürüleceği sıra numarası geçerli değil: yeni bir oturum başlatın.",
  "discord-gateway/4008": "İstemci çok hızlı ve çok fazla gönderdi.",
  "discord-gateway/4009": "Oturum zaman aşımına uğradı: yenisini başlatın.",
  "discord-gateway/4010": "Shard geçerli değil.",
  "discord-gateway/4011": "Bot tek bağlantı için çok fazla sunucuda: shard kullanması gerekir.",
  "discord-gateway/4012": "API sürümü geçerli değil.",
  "discord-gateway/4013": "Intent'ler geçerli değil.",
  "discord-gateway/4014": "Bot, kullanma izni olmayan intent'ler istedi.",
  "discord-gateway/client-close":
    "İstemcinin kendisi 1000 ya da 1001 ile kapatırsa Discord oturumu bitirir ve bot çevrimdışı olur; başka her kodda oturum birkaç dakika boyunca sürdürülebilir.",

  "discord-voice/4006": "Oturum artık geçerli değil.",
  "discord-voice/4009": "Oturum zaman aşımına uğradı.",
  "discord-voice/4011": "Ses sunucusu bulunamadı.",
  "discord-voice/4014": "İstemci görüşmeden çıkarıldı ya da ana bağlantısı bitti.",
  "discord-voice/4015": "Ses sunucusu çöktü: oturumu sürdürün.",
  "discord-voice/4017": "Görüşme uçtan uca şifreleme (`DAVE`) gerektiriyor.",
  "discord-voice/4020": "İsteğin biçimi hatalıydı.",
  "discord-voice/4021": "İstemci bir hız sınırını aştı.",
  "discord-voice/4022": "Görüşme bitti.",

  "pusher/4000":
    "Uygulama yalnızca TLS bağlantılarını kabul eder: `pusher-js` hemen TLS üzerinden yeniden bağlanır.",
  "pusher/4001": "Uygulama yok.",
  "pusher/4003": "Uygulama devre dışı.",
  "pusher/4004": "Uygulama için çok fazla bağlantı (Laravel Reverb).",
  "pusher/4009": "Bağlantı yetkili değil; kullanıcıları çıkarmak için de kullanılır.",
  "pusher/4100": "Eşzamanlı bağlantı sınırına ulaşıldı.",
  "pusher/4200": "Sunucu bağlantıyı kapatıyor: yeniden bağlanın.",
  "pusher/4201": "Zamanında `pong` gelmedi.",
  "pusher/4301":
    "Bir istemci olayı hız sınırını aştı. Bu sayı bir kapanışta değil, hata mesajında yer alır.",
  "pusher/4000-4099": "Aynı bağlantı yine reddedilir: önce bir şeyi değiştirin.",
  "pusher/4100-4199": "En az 1 sn sonra ve her seferinde daha geç dönün.",
  "pusher/4200-4299": "Hemen dönün.",
  "pusher/4300-4999": "Diğer hatalar; `pusher-js` geri dönmez.",

  "centrifugo/1009": "Mesaj çok büyük: JavaScript istemcisi vazgeçer.",
  "centrifugo/3000": "Bağlantı kapatıldı; sunucunun içinde kullanılır.",
  "centrifugo/3001": "Sunucu kapatılıyor.",
  "centrifugo/3004": "Sunucu kendi içinde hata verdi.",
  "centrifugo/3005": "Bağlantının süresi doldu.",
  "centrifugo/3006": "Bir aboneliğin süresi doldu.",
  "centrifugo/3008": "İstemci çok yavaş okuyor.",
  "centrifugo/3009": "Sunucu bağlantıya yazamadı.",
  "centrifugo/3010": "İstemci mesaj kaçırdı: yeniden bağlanın ve mesajları geri getirin.",
  "centrifugo/3011": "Sunucu istemciden yeniden bağlanmasını ister.",
  "centrifugo/3012": "Zamanında `pong` gelmedi.",
  "centrifugo/3013": "İstemci çok fazla istek gönderdi.",
  "centrifugo/3014":
    "İstemcinin durumu artık geçerli değil: token'ı ve saklananları atın, sonra bağlanın.",
  "centrifugo/3500": "Token geçerli değil.",
  "centrifugo/3501": "İsteğin biçimi hatalıydı.",
  "centrifugo/3502": "İstemci kimliğini zamanında doğrulamadı.",
  "centrifugo/3503": "Uygulama istemcinin bağlantısını kesti.",
  "centrifugo/3504": "Bağlantı sınırına ulaşıldı.",
  "centrifugo/3505": "Kanal sınırına ulaşıldı.",
  "centrifugo/3506": "Veri protokole uymuyor: JSON istemcisine ikili veri.",
  "centrifugo/3507": "İstemcinin izni yok.",
  "centrifugo/3508": "İstemcinin istediği şey kullanılamıyor.",
  "centrifugo/3509": "İstemci çok fazla hataya yol açtı.",
  "centrifugo/3000-3499": "Centrifugo'nun kendi kodları; ardından istemci geri döner.",
  "centrifugo/3500-3999": "Centrifugo'nun kendi kodları; ardından istemci geri dönmez.",
  "centrifugo/4000-4499": "Uygulamanın kodları; ardından istemci geri döner.",
  "centrifugo/4500-4999": "Uygulamanın kodları; ardından istemci geri dönmez.",

  "socket-io/io-server-disconnect":
    "Sunucu `disconnect()` çağırdı: uygulama `connect()` çağırana kadar istemci geri dönmez.",
  "socket-io/io-client-disconnect": "Uygulama istemcide `disconnect()` çağırdı.",
  "socket-io/ping-timeout": "`pingInterval` + `pingTimeout` süresi içinde ping gelmedi.",
  "socket-io/transport-close": "Bağlantı kapatıldı ya da koptu.",
  "socket-io/transport-error": "Bağlantı hata verdi.",
  "socket-io/parse-error": "Bir paket geçerli değildi.",
  "socket-io/server-shutting-down": "Sunucuda görülür: sunucu kapatılıyor.",
  "socket-io/forced-server-close": "Sunucuda görülür: istemcinin bağlantısını sunucu kapattı.",
  "socket-io/server-namespace-disconnect":
    "Sunucuda görülür: sunucu sokette `disconnect()` çağırdı.",
  "socket-io/client-namespace-disconnect": "Sunucuda görülür: istemci `disconnect()` çağırdı.",
  "socket-io/forced-close": "Sunucuda görülür: alttaki bağlantı zorla kapatıldı.",

  "twitch-eventsub/4000": "Sunucu kendi içinde hata verdi.",
  "twitch-eventsub/4001": "İstemci veri gönderdi: oysa yalnızca ping'lere yanıt verebilir.",
  "twitch-eventsub/4002": "İstemci bir ping'e yanıt vermedi.",
  "twitch-eventsub/4003": "İstemci 10 sn içinde hiçbir şeye abone olmadı.",
  "twitch-eventsub/4004": "İstemci 30 sn içinde yeniden bağlanma URL'sine geçmedi.",
  "twitch-eventsub/4005": "Geçici bir ağ zaman aşımı.",
  "twitch-eventsub/4006": "Geçici bir ağ hatası.",
  "twitch-eventsub/4007": "Yeniden bağlanma URL'si geçerli değil.",

  "aws-api-gateway/1001": "Bağlantı 10 dakika boşta kaldı ya da 2 saatini doldurdu.",
  "aws-api-gateway/1003": "İstemci, API'nin kabul etmediği ikili bir çerçeve gönderdi.",
  "aws-api-gateway/1009": "Bir mesaj 128 KB'yi ya da bir çerçeve 32 KB'yi aştı.",

  "cloudflare/1001": "Proxy düğümü yeniden başlıyor; arkasındaki sunucu çalışıyor.",
  "fly/1001": "Makine durdurulmak ya da askıya alınmak üzere.",
  "caddy/1001": "Yapılandırma yeniden yüklendi; istemci de sunucu da bu kapanışı gerekçesiz alır.",
  "deno/1001": "İstemci sunucunun ping'ine yanıt vermedi.",
  "webkit/1001": "Sunucuda görülür: sayfadan çıkıldı ya da sayfa Geri düğmesi için saklandı.",
  "openai-realtime/1001":
    "Oturum en uzun süresine ulaştı. Yenisi boş başlar: uygulamanın bağlamı yeniden göndermesi gerekir.",

  "deepgram/1011-net-0001": "10 sn boyunca ne ses ne de `KeepAlive` mesajı geldi.",
  "deepgram/1011-net-0000": "Hizmet kendi içinde hata verdi.",
  "deepgram/1008-data-0000": "Veri ses olarak çözülemedi.",

  "gemini-live/1008": "Oturum, hizmetin ya da modelin sunmadığı bir şey istedi.",

  "slack-socket-mode/warning": "Slack bu bağlantıyı kapatmak üzere: yenisini açın.",
  "slack-socket-mode/refresh_requested":
    "Slack bu bağlantıyı yenisiyle değiştiriyor: yeni bir bağlantı açın.",
  "slack-socket-mode/too_many_websockets":
    "Uygulamanın 10'dan fazla bağlantısı var: daha seyrek deneyin.",
  "slack-socket-mode/link_disabled": "Uygulama için Socket Mode kapatıldı.",

  "home-assistant/auth_invalid":
    "Token'ın ya da parolanın yanlış olduğunu söyleyen bir mesaj; ardından sunucu, kendine ait bir kod olmadan kapatır.",

  "phoenix/1000":
    "JavaScript istemcisi geri dönmez. Yalnızca kendi heartbeat'i başarısız olduğunda 1000 ile kapatıp (`heartbeat timeout`) yeniden bağlanır.",

  "spring/4500":
    "`SESSION_NOT_RELIABLE`: mesajlar yeterince hızlı gönderilemedi. graphql-ws'te aynı sayı sunucu hatası anlamına gelir.",

  "kubernetes/idle-stream":
    "Kubelet, boşta kalan akışları 4 saat sonra sonlandırır; yük dengeleyici çoğu zaman daha erken.",

  "binance/24-hours": "Her bağlantı 24 saat sonra biter.",
  "binance/serverShutdown":
    "Planlı bir yeniden başlatmadan önce gelen bir olay: yeni bir bağlantı açın.",

  "pandascore/4001": "Token eksik.",
  "pandascore/4003": "Plan bunu kapsamıyor.",
  "pandascore/4029": "Çok fazla bağlantı: maç başına 3 bağlantıya izin verilir.",

  "backsoon/4901": "Oturumu bu istemcinin daha yeni bir bağlantısı taşıyor; oturum orada sürer.",
  "backsoon/4902":
    "İstemci çok az mesaj onayladı, sunucu da artık daha fazlasını saklamıyor. Oturum bitti.",
  "backsoon/4903": "Bir taraf, ötekinin oturumla ilgili hatırladığını kaybetti. Oturum bitti.",
  "backsoon/4904": "Karşı taraf protokolün izin vermediği bir şey gönderdi. Oturum bitti.",
  "backsoon/4905": "İstemci zamanında `hello` göndermedi, bu yüzden oturum oluşmadı.",
};
