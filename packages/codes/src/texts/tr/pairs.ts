import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused:
      "İkisi de temizdir ve ikisinde de bir şey ters gitmemiştir; bu yüzden ikisi de olağan bir son gibi görünür.",
    differences: [
      "1000 işin bittiğini söyler; 1001, bitmiş olsun olmasın, bir tarafın ayrıldığını söyler.",
      "1000'den sonra istemci geri dönmez; 1001'den sonra döner.",
      "Bir sayfa 1000'i kendisi gönderebilir; 1001'i sayfadan çıkılırken tarayıcı gönderir.",
    ],
    useA: "iki tarafın da işi bittiğinde, örneğin kullanıcı çıkış yaptıktan sonra.",
    useB: "bu tarafın gitmesi gerektiğinde, örneğin kapatılırken, öteki tarafın ise hizmete hâlâ ihtiyacı olabilecekse.",
  },
  "1000-1005": {
    confused: "`close()` normal bir kapatma gibi görünür; insanlar 1000 bekler, 1005 bulur.",
    differences: [
      "1000, Close çerçevesindeki bir koddur; 1005, çerçevede kod olmadığını söyler.",
      "1000 istemciden geri dönmemesini ister; 1005 bir şey istemez, bu yüzden istemci geri döner.",
      "1000 gönderilebilir; 1005 gönderilemez.",
    ],
    useA: "bilerek bitirdiğiniz her zaman: `close(1000)` yazın.",
    useB: "asla; birisi kodu unuttuğunda ortaya çıkar.",
  },
  "1001-1006": {
    confused: "Duran bir sunucu, nasıl durduğuna bağlı olarak ikisinden birine yol açar.",
    differences: [
      "1001'de sunucu vedalaşır; 1006'da sunucu ya da ağ yolu ortadan kaybolmuştur.",
      "1001 temizdir ve ağdan geçer; 1006'yı boşuna bekleyen çalışma ortamı üretir.",
      "1001'den sonra, kapatan tarafın önceden gönderdiği her şey ulaşmıştır; 1006'dan sonra yoldaki mesajların ulaşıp ulaşmadığı belirsizdir.",
      "1006'nın (bir ping ile) ortaya çıkarılması gerekir; 1001 kendiliğinden gelir.",
    ],
    useA: "denetiminizdeki her kapatmada: SIGTERM'i yakalayın ve bağlantıları kapatın.",
    useB: "asla; deploy'larda görüyorsanız süreciniz bağlantıları kapatmadan sonlanıyordur.",
  },
  "1001-1012": {
    confused: "İkisini de bilerek duran bir sunucu gönderir. Soru, geri gelip gelmeyeceğidir.",
    differences: [
      "1012 hizmetin birazdan döneceğine söz verir; 1001 hiçbir söz vermez.",
      "1012 yalnızca sunuculardan gelir; 1001, çıkılan bir sayfadan da gelir.",
      "1012'den sonra istemci {fromB}-{toB} sn içinde ya da kendisine söylenen zamanda döner; 1001'den sonra {fromA}-{toA} sn ile başlayan üstel geri çekilme uygular.",
      "1001, RFC 6455'te yer alır; 1012 sonradan kaydedildi ve birkaç kütüphane onu tanımaz.",
    ],
    useA: "sunucu temelli ya da bilinmeyen bir süre için gittiğinde: bakım, ölçek küçültme.",
    useB: "hizmet yeniden başladığında: deploy, yapılandırmanın yeniden yüklenmesi.",
  },
  "1002-1007": {
    confused:
      "İkisi de alınan bir şeyin bozuk olduğunu söyler ve Chromium ikisi için de 1002 gönderir.",
    differences: [
      "1002 çerçevelerle ilgilidir: bitler, opcode'lar, uzunluklar; 1007 bir mesajın içeriğiyle ilgilidir.",
      "1002 bir kütüphaneye ya da proxy'ye işaret eder; 1007 mesajı oluşturan programa işaret eder.",
    ],
    useA: "çerçevenin kendisi RFC 6455'i ihlal ettiğinde.",
    useB: "çerçeve doğru, ama bir metin geçerli UTF-8 olmadığında.",
  },
  "1003-1007": {
    confused: "İkisi de bir mesajı verisi yüzünden reddeder.",
    differences: [
      "1003, içeriği ne olursa olsun bir mesaj türünü reddeder; 1007 bu içeriği reddeder.",
      "1003'ün çaresi öteki türü göndermek, 1007'nin çaresi doğru kodlamaktır.",
    ],
    useA: "ikili veriyi (ya da metni) hiç kabul etmiyorsanız.",
    useB: "bir metin mesajı geçerli UTF-8 olmadığında ya da içerik türüyle çeliştiğinde.",
  },
  "1005-1006": {
    confused:
      "İkisi de ağdan hiç geçmez; ikisini de çalışma ortamı üretir ve ikisinde de gerekçe yoktur.",
    differences: [
      "1005'te kodsuz bir Close çerçevesi gelmiştir; 1006'da hiç gelmemiştir.",
      "1005 temizdir; 1006 değildir.",
      "1005 kod vermeden kapatan bir programdan, 1006 bir çökmeden, ağdan ya da proxy'den gelir.",
      "1005'ten sonra, kapatan tarafın önceden gönderdiği her şey ulaşmıştır; 1006'dan sonra yoldaki mesajların ulaşıp ulaşmadığı belirsizdir.",
    ],
    useA: "asla; bunun yerine bir kod verin: `close(1000)`.",
    useB: "asla; yalnızca gözlemlenebilir.",
  },
  "1006-1011": {
    confused: "İkisi de bir sunucu hata verdiğinde ortaya çıkar.",
    differences: [
      "1011'de sunucu hata verdiğini söyleyebilmiştir; 1006'da söyleyememiştir ya da sorun hiç sunucuda değildir.",
      "1011'de hata kesinlikle gönderendedir; 1006'da ağ yolunda olabilir.",
      "1011'den sonra istemci {fromB}-{toB} sn bekler; 1006'dan sonra {fromA}-{toA} sn.",
    ],
    useA: "asla; bir çökmeden, kesintiden ya da boşta kalma sınırından sonra ortaya çıkar.",
    useB: "bir işleyici hata verdiğinde ve süreç yaşamaya devam ettiğinde.",
  },
  "1006-1012": {
    confused: "İkisi de deploy'larda olur: iyi giderse 1012, gitmezse 1006.",
    differences: [
      "1012'yi sunucu duyurur; 1006'yı istemci fark eder, bazen geç.",
      "1012 temizdir ve ağdan geçer; 1006 ayrılmıştır ve asla gönderilmez.",
      "1012'den sonra istemci {fromB}-{toB} sn içinde ya da kendi dönüş zamanında döner; 1006'dan sonra {fromA}-{toA} sn ile başlayan üstel geri çekilme uygular.",
      "1006'ya karşı heartbeat ve uyumlu boşta kalma sınırları işe yarar; 1012 sabırdan başka bir şey gerektirmez.",
      "Planlı bir yeniden başlatmada kaydedilmiş bir oturum hiçbir şey kaybetmez; 1006'dan sonra yoldaki mesajların ulaşıp ulaşmadığı belirsizdir.",
    ],
    useA: "asla; bağlantıları kapatmadan yeniden başlattığınızda istemciler bunu görür.",
    useB: "her planlı yeniden başlatmada, süreç sonlanmadan önce.",
  },
  "1006-1015": {
    confused:
      "Başarısız bir TLS el sıkışması çoğu çalışma ortamında 1006, Firefox'ta 1015 olarak görünür.",
    differences: [
      "1015 tek bir neden söyler, TLS; 1006 hiçbir neden söylemez.",
      "1015 her zaman bağlantının hiç açılmadığı anlamına gelir; 1006 açılmış bağlantılardan sonra da görülür.",
      "Chromium, Node ve başkaları 1015'i hiç göstermez.",
    ],
    useA: "asla; hemen ve her seferinde geliyorsa sertifikalara da bakın.",
    useB: "asla; sertifikadaki sorunu görmek için aynı adresi `https://` ile açın.",
  },
  "1006-3008": {
    confused: "Sorun bildirimlerinde ikisine de zaman aşımı denir.",
    differences: [
      "3008'i yanıt bekleyen taraf gönderir; 1006 hiçbir şey gönderilmediğinde görülür.",
      "3008 temiz bir kapanıştır; 1006'da Close çerçevesi yoktur.",
      "Yük dengeleyicinin boşta kalma sınırı 1006'ya yol açar, 3008'e asla.",
    ],
    useA: "asla; artık ping'lere yanıt vermeyen bir karşı taraf için TCP bağlantısını sonlandırın.",
    useB: "ayakta olan bir karşı taraf, uygulamanın isteğine zamanında yanıt vermediğinde.",
  },
  "1008-3000": {
    confused: "3000 kaydedilmeden önce hizmetler eksik kimlik bilgileri için 1008 kullanıyordu.",
    differences: [
      "3000 neyin eksik olduğunu söyler: kimlik bilgileri; 1008 yalnızca bir kuralın ihlal edildiğini söyler.",
      "3000'den sonra istemci token'ını yenileyip bir kez dönebilir; 1008'den sonra geri dönmez.",
      "Bir sayfa 3000 gönderebilir, ama 1008 gönderemez.",
    ],
    useA: "kimlik doğrulama dışında bir kural ihlal edildiğinde ya da hiçbir şey açıklanamadığında.",
    useB: "yeniden giriş yapmak işe yarayacaksa.",
  },
  "1008-3003": {
    confused: "İkisi de “hayır” der ve ikisi de istemciden geri dönmemesini ister.",
    differences: [
      "3003 nedenini söyler: yetki eksiktir; 1008 bunu açık bırakır.",
      "3003, HTTP 403 gibidir; 1008'in HTTP'de karşılığı yoktur.",
      "Bir sayfa 3003 gönderebilir, ama 1008 gönderemez.",
    ],
    useA: "yetkilerle ilgisi olmayan bir kural ihlalinde, örneğin mesaj sınırında.",
    useB: "istemcinin kim olduğu bilindiğinde ve bunu yapmaya yetkisi olmadığında.",
  },
  "1011-1012": {
    confused:
      "İkisinde de bağlantıyı sunucu sonlandırır ve sunucu büyük olasılıkla yeniden ayağa kalkar.",
    differences: [
      "1012 planlıdır; 1011 bir hatadır.",
      "1012'den sonra oturum sürer; 1011'den sonra bu, neyin hata verdiğine bağlıdır.",
      "1012'den sonra istemci {fromB}-{toB} sn sonra döner; 1011'den sonra {fromA}-{toA} sn sonra.",
    ],
    useA: "hata vermemesi gereken bir şey hata verdiğinde.",
    useB: "sizi buna bir hata zorlamış olsa bile, bilerek yeniden başlattığınızda.",
  },
  "1011-1014": {
    confused: "İkisi de, HTTP 500 ve 502 gibi, hata veren bir sunucuyu akla getirir.",
    differences: [
      "1011 gönderenin kendisinin hata verdiğini söyler; 1014 arkasındaki sunucunun hata verdiğini.",
      "1014 yalnızca ağ geçitlerinden gelir.",
      "1014'ten sonra istemci {fromB}-{toB} sn bekler, çünkü başka bir upstream hemen yanıt verebilir; 1011'den sonra {fromA}-{toA} sn.",
    ],
    useA: "hata bu programda olduğunda.",
    useB: "siz bir ağ geçidiyseniz ve upstream'iniz hata verdiyse.",
  },
  "1012-1013": {
    confused: "İkisi birlikte kaydedildi ve ikisi de şunu der: şimdi değil, sonra.",
    differences: [
      "1012 hizmetin birazdan döneceğini söyler; 1013 hizmetin fazla dolu olduğunu ve şimdilik geri dönülmemesi gerektiğini.",
      "1012'den sonra istemci {fromA}-{toA} sn sonra döner; 1013'ten sonra {fromB}-{toB} sn sonra ya da başka bir adrese.",
      "1012 bir sürecin bütün istemcilerine ulaşır; 1013 yalnızca fazla gelenlere.",
    ],
    useA: "yeniden başlattığınızda.",
    useB: "sağlıklıyken bir istemciye daha hizmet veremediğinizde.",
  },
  "1013-1014": {
    confused: "İkisi de hizmetin önünde duran ve şu an hizmet veremeyen bir şeyden gelir.",
    differences: [
      "1013 aşırı yük, 1014 arkadaki sunucudan gelen geçersiz bir yanıt demektir.",
      "1013'ten sonra istemci {fromA}-{toA} sn bekler; 1014'ten sonra {fromB}-{toB} sn.",
    ],
    useA: "kapasite yetmediğinde.",
    useB: "upstream yanlış yanıt verdiğinde ya da hiç yanıt vermediğinde.",
  },
  "3000-3003": {
    confused: "İkisi de erişimle ilgilidir ve HTTP'de de 401 ile 403 birbirine karıştırılır.",
    differences: [
      "3000: kim olduğunuz bilinmiyor; 3003: biliniyor, ama yetkiniz yok.",
      "3000'den sonra yeni kimlik bilgileri işe yarar; 3003'ten sonra yaramaz.",
      "3000'den sonra istemci bir kez döner; 3003'ten sonra dönmez.",
    ],
    useA: "istemcinin yeniden giriş yapması gerektiğinde.",
    useB: "yeniden giriş yapmak hiçbir şeyi değiştirmeyecekse.",
  },
};
