import type { Texts } from "../shape.ts";

export const limits: Texts["limits"] = {
  "aws-alb-idle":
    "İki yönde de veri olmadan geçen süre; sonra iki bağlantı da kapatılır. TCP keep-alive paketleri veri sayılmaz.",
  "aws-nlb-tcp-idle": "TCP bağlantısında iki yönde de paket olmadan geçen süre.",
  "aws-nlb-tls-idle": "TCP bağlantısında paket olmadan geçen süre. Değer değiştirilemez.",
  "aws-api-gateway-idle":
    "İki yönde de mesaj olmadan geçen süre; kullanıcı bildirimlerine göre ping'ler sayılmaz. Değer değiştirilemez.",
  "aws-api-gateway-lifetime": "Bağlantının ömrü; trafik onu uzatmaz. Değer değiştirilemez.",
  "aws-cloudfront-idle":
    "Kaynak sunucudan (origin) veri gelmeden geçen süre; istemcinin gönderdikleri sayılmaz. Değer değiştirilemez.",
  "aws-ec2-tracking-idle":
    "Bir güvenlik grubunun izlediği TCP bağlantısında paket olmadan geçen süre; çoğu örnek (instance) türünde 5 gün.",
  "aws-ec2-nitro-v6-tracking-idle":
    "Bir güvenlik grubunun izlediği TCP bağlantısında paket olmadan geçen süre; daha yeni örnek (instance) türlerinde.",
  "aws-network-firewall-idle":
    "TCP bağlantısında paket olmadan geçen süre. Sonraki paketler iki tarafa da haber verilmeden düşürülür.",
  "nginx-proxy-read-timeout":
    "Belgelere göre, proxy'nin arkasındaki sunucudan veri gelmeden geçen süre; kodda istemciden gelen veri de sayılır.",
  "nginx-worker-shutdown-timeout":
    "Yapılandırma yeniden yüklendikten sonra eski worker'lara tanınan süre. Ayarlanmazsa bağlantılarını korurlar; ayarlanırsa süre bitince bağlantılar kapatılır.",
  "ingress-nginx-proxy-read-timeout":
    "İki okuma ya da iki yazma arasındaki süre. Belgeler WebSocket için 3600 sn'den fazlasını önerir.",
  "ingress-nginx-worker-shutdown-timeout":
    "Eski worker'lara nginx'in her yeniden yüklenmesinden sonra tanınan süre; ardından bağlantıları kesilir.",
  "kubelet-streaming-idle":
    "Bir `kubectl exec`, `attach` ya da `port-forward` akışında veri olmadan geçen süre.",
  "haproxy-timeout-tunnel":
    "Upgrade'den sonra iki yönde de veri olmadan geçen süre. Ayarlanmamışsa `timeout client` ve `timeout server` geçerlidir; onlar da yoksa sınır yoktur.",
  "haproxy-hard-stop-after":
    "Yapılandırma yeniden yüklendikten sonra eski sürece tanınan süre. Ayarlanmazsa eski süreç son bağlantısı bitene kadar yaşar.",
  "envoy-stream-idle-timeout": "Akışta iki yönde de veri olmadan geçen süre.",
  "envoy-route-timeout":
    "Trafik olsun olmasın, yanıtın tamamı için tanınan süre. WebSocket için kapatılması gerekir.",
  "envoy-tcp-idle-timeout":
    "Proxy'den geçen bir TCP bağlantısında veri olmadan ya da bir HTTP bağlantısında akış olmadan geçen süre.",
  "istio-listener-drain":
    "Yeni bir yapılandırma, bağlantıların dinleyicisinin (listener) yerini aldığında bağlantılar düşürülür.",
  "traefik-idle-timeout":
    "Bir HTTP keep-alive bağlantısının sonraki isteği bekleyebileceği süre. WebSocket için belgelenmiş bir boşta kalma sınırı yoktur.",
  "caddy-stream-timeout": "Bağlantının ömrü. Ayarlanmadıkça sınır yoktur.",
  "caddy-stream-close-delay":
    "Yapılandırma yeniden yüklendikten sonra bağlantıların ne kadar daha yaşayacağı. Varsayılan olarak her biri hemen 1001 kodlu bir Close çerçevesi alır.",
  "apache-proxy-timeout":
    "Proxy'nin veri beklediği süre. Ayarlanmamışsa `TimeOut` değeri geçerlidir.",
  "apache-websocket-idle-timeout":
    "İki yönde de veri olmadan geçen süre. Varsayılan olarak kapalıdır; yalnızca geliştirme sürümünde bulunur.",
  "cloudflare-proxy-read-timeout":
    "Veri olmadan geçen süre; kullanıcı bildirimlerine göre WebSocket bağlantılarını tam 100 sn sonra keser. Yalnızca Enterprise müşterileri değiştirebilir.",
  "cloudflare-restart":
    "Yeni sürümler proxy düğümlerini yeniden başlatır. Bağlantıları `CloudFlare WebSocket proxy restarting` gerekçesiyle 1001 alır.",
  "cloudflare-workers-update":
    "Çalışma ortamı güncellenirken açık bağlantılara tanınan süre: en çok 20 dakika; Ekim 2026'dan önce en çok 30 sn idi.",
  "azure-front-door-idle": "İki yönde de veri olmadan geçen süre.",
  "azure-front-door-lifetime":
    "Bağlantının ömrü; trafik onu uzatmaz. Bir profilin aynı anda en çok 3000 bağlantısı olabilir.",
  "azure-load-balancer-idle":
    "TCP bağlantısında paket olmadan geçen süre. TCP keep-alive paketleri sayılır.",
  "azure-app-service-idle":
    "Uygulamanın önündeki yük dengeleyicide, TCP bağlantısında paket olmadan geçen süre.",
  "azure-application-gateway-idle":
    "Veri olmadan geçen süre. Doğrulanmamış bir kullanıcı bildirimi 30 sn diyor; resmî bir değer bulunamadı.",
  "azure-web-pubsub-keepalive":
    "Hizmet, ağ yolundaki başka sınırlara ulaşılmasın diye istemcilerine bu aralıkla ping gönderir.",
  "google-cloud-load-balancer-timeout":
    "Boşta kalma süresi değil, bağlantının ömrü: trafik onu uzatmaz.",
  "heroku-router-idle":
    "Veri olmadan geçen süre; herhangi bir yöndeki her bayt süreyi yeniden başlatır.",
  "fly-idle":
    "Veri olmadan geçen süre. Eski 60 sn sınırı artık yok; bu ayarın varsayılanı belgelenmemiştir.",
  "fly-autostop":
    "Bir makine durmadan ya da askıya alınmadan önce proxy onun bağlantılarını 1001 ile kapatır.",
  "render-deploy":
    "Eski örnekler, yenilerine geçişten 60 sn sonra `SIGTERM`, bu gecikmenin ardından da `SIGKILL` alır. Belgelenmiş bir boşta kalma sınırı yoktur.",
  "vercel-functions-duration":
    "Bağlantının ömrü: fonksiyon kadar yaşar; fonksiyonun en uzun süresi plana bağlıdır.",
  "netlify-websockets": "WebSocket sunucuları desteklenir; belgelerde sınır bulunamadı.",
  "supabase-edge-functions-wall-clock":
    "Worker'ın ömrü: plana bağlı olarak 150 sn ya da 400 sn. Boşta kalan bir worker, açık bağlantılarla birlikte daha erken bitebilir.",
  "linux-conntrack-established":
    "İzlenen bir TCP bağlantısında paket olmadan geçen süre: 5 gün. Ev yönlendiricileri ve ana makineler bu tabloyu kullanır.",
  "linux-conntrack-unacknowledged":
    "Bağlantının izlenmesi bırakılmadan önce, gönderilmiş verinin onaylanmadan kalabileceği süre.",
  "fortiadc-tcp-established": "İzlenen bir TCP bağlantısında paket olmadan geçen süre.",
  "mobile-carrier-nat":
    "Bir Fransız operatöründe bir bağlantının atlattığı en uzun sessizlik; 2020'de ölçüldü.",
  "rfc-5382-nat":
    "RFC'nin kurulmuş bağlantılar için bir NAT'a izin verdiği en kısa boşta kalma süresi: 2 saat 4 dakika. Birçoğunda daha kısadır.",
  "iis-arr-proxy-timeout": "Proxy'nin veri beklediği süre. Değer hafızadan yazılmıştır.",
  "phoenix-socket-timeout":
    "İstemciden veri gelmeden geçen süre; JavaScript istemcisi her 30 sn'de bir heartbeat gönderir.",
  "uwebsockets-idle-timeout":
    "İstemciden veri gelmeden geçen süre. Sunucu, süre bitmeden kısa süre önce ping gönderir; 0 sınırı kapatır.",
  "uwebsockets-max-lifetime":
    "Bağlantının dakika olarak ayarlanan ömrü. Ayarlanmadıkça sınır yoktur.",
  "deno-idle-timeout":
    "Sunucu boşta kalan istemciye ping gönderir ve bu süre içinde yanıt gelmezse 1001 ile kapatır.",
  "binance-lifetime":
    "Bağlantının ömrü. Sunucu ayrıca her 20 sn'de bir ping gönderir ve yanıtı 1 dakika bekler.",
  "openai-realtime-duration":
    "Oturumun ömrü; sonunda 1001 ile Close. Başta 15 dakika, 2025'te 30 dakika, Aralık 2025'e gelindiğinde 60 dakikaydı.",
  "deepgram-keepalive-gap":
    "Ses ya da `KeepAlive` mesajı olmadan geçen süre; sonra hizmet `NET-0001` ile kapatır. Her 3-5 sn'de bir `KeepAlive` gönderin.",
  "chrome-extension-worker-idle":
    "Etkinlik olmadan geçen süre; sonra worker ve onunla birlikte bağlantıları biter. Chrome 116'dan beri WebSocket mesajları etkinlik sayılır.",
};
