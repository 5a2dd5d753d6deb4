import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "İçeriğe geç",
  nav: {
    label: "Ana menü",
    menu: "Menü",
    home: "Ana sayfa",
    codes: "Kodlar",
    compare: "Karşılaştır",
    systems: "Sistemler",
    limits: "Zaman aşımları",
    measured: "Ortamlar",
    which: "Hangi kod?",
    client: "Geri dönmeli mi?",
    storm: "Simülatör",
    docs: "Kütüphane",
    trail: "Buradasınız",
  },
  language: "Dil",
  darkTheme: "Koyu tema",
  footer: {
    facts:
      "Bilgiler RFC 6455'ten, IANA kayıt defterinden, üreticilerin belgelerinden ve kendi ölçümlerimizden; her sayfa kaynaklarını belirtir.",
    privacy:
      "Çerez yok, izleme yok, başka yerden yüklenen hiçbir şey yok. Ziyaret ettiğiniz bir dilin kodları çevrimdışı okunabilir.",
  },
  search: {
    label: "Kod, ad ya da belirtiyle ara",
    placeholder: "1006 ya da: bir dakika sonra kapanıyor",
    results: { one: "{count} sonuç", other: "{count} sonuç" },
    none: "“{query}” için bir şey bulunamadı.",
    failed: "Arama yüklenemedi. Çevrimdışı mısınız?",
    kinds: {
      code: "Kod",
      pair: "Karşılaştırma",
      system: "Sistem",
      limit: "Zaman aşımı",
      page: "Sayfa",
      docs: "Kütüphane",
    },
  },
  home: {
    title: "WebSocket kapanış kodları: ne oldu ve ne yapmalı",
    description:
      "Bütün WebSocket kapanış kodları: anlamları, her çalışma ortamının ne bildirdiği, istemcinin, sunucunun ve ağın ne yapması gerektiği ve kod karşılaştırmaları.",
    lead: "Bir WebSocket bağlantısı bir sayıyla bitti. Burada o sayının ne dediğini, uygulamanızın gerçekte ne gördüğünü ve doğru biçimde nasıl geri dönüleceğini bulursunuz.",
    threeTitle: "Bir bağlantının bitmesinin üç yolu",
    threeLead:
      "Kopan bağlantıların çoğu bu üç yoldan biriyle biter ve her biri farklı bir dönüş ister.",
    tableTitle: "Bütün kodlar",
    questionsTitle: "Sorunuzdan başlayın",
  },
  codes: {
    title: "Bütün WebSocket kapanış kodları",
    description:
      "0'dan 65535'e kadar bütün WebSocket kapanış kodlarının tablosu: adları, kimin gönderebileceği, istemcinin yeniden bağlanıp bağlanmayacağı ve ne kadar sonra.",
    lead: "Bir Close çerçevesinin taşıyabileceği bütün sayılar ve asla taşıyamayacakları.",
  },
  code: {
    title: "WebSocket {code} {name}: anlamı ve yapılması gerekenler",
    rangeTitle: "WebSocket kodları {from}-{to} {name}: anlamları",
    atAGlance: "Bir bakışta",
    verdictNote: "Sunucu ya da siz başka bir şey söylemedikçe Backsoon istemcisi böyle davranır.",
    runtime: "Çalışma ortamı",
    sees: "Uygulama ne görür",
    howKnown: "Nereden biliyoruz",
    previous: "Önceki",
    next: "Sonraki",
  },
  compare: {
    title: "İki WebSocket kapanış kodunu karşılaştırın",
    description:
      "Herhangi iki WebSocket kapanış kodu yan yana: farkları, hangisinin ne zaman kullanılacağı ve her bağlantının nasıl bitip geri geldiğinin şeması.",
    lead: "İki kod seçin. Sayfa yalnızca farkları, hangisinin ne zaman kullanılacağını ve her bağlantının nasıl bitip geri geldiğini gösterir.",
    first: "Birinci kod",
    second: "İkinci kod",
    go: "Karşılaştır",
    confusedPairs: "Sık karıştırılan çiftler",
    allPairs: "Bütün çiftler",
  },
  pair: {
    title: "WebSocket {a} {nameA} ve {b} {nameB}: hangisi?",
    description:
      "WebSocket kapanış kodları {a} ({nameA}) ile {b} ({nameB}) arasındaki farklar ve hangisinin ne zaman kullanılacağı.",
    whyConfused: "Neden karıştırılırlar",
    differs: "farklı",
    differCount: {
      one: "{total} özellikten {count} tanesi farklı.",
      other: "{total} özellikten {count} tanesi farklı.",
    },
    pictureTitle: "Bir bağlantı {code} koduyla nasıl biter ve ardından ne olur",
    more: "{code} hakkında her şey",
  },
  systems: {
    title: "Sistemlerin ve protokollerin WebSocket kapanış kodları",
    description:
      "Sohbet platformları, broker'lar, GraphQL, borsalar ve başka sistemlerin WebSocket kapanış kodları: anlamları ve yeniden bağlanmak gerekip gerekmediği.",
    lead: "3000'den itibaren aynı sayı farklı sistemlerde farklı anlama gelir. Önemli olan, kimin sunucusuna bağlı olduğunuzdur.",
    count: { one: "{count} kod", other: "{count} kod" },
  },
  system: {
    title: "{system}: WebSocket kapanış kodları",
    description:
      "{system}: her WebSocket kapanış kodunun anlamı ve yeniden bağlanmak gerekip gerekmediği.",
    documentation: "Belgeler",
  },
  limits: {
    title: "WebSocket bağlantılarını kesen zaman aşımları",
    description:
      "Yük dengeleyici, proxy, bulut ve sunucuların boşta kalma zaman aşımları, ömürleri ve boşaltma süreleri: varsayılanlar, ayarın adı ve ne kadar kesin olduğu.",
    lead: "Her seferinde aynı sessizlikten sonra kapanan bir bağlantıyı aradaki bir şey kesmiştir. Kaç saniye olduğuna göre arayın.",
    filter: "Filtrele",
    product: "Ürün ya da ayar",
    seconds: "Kesilme süresi (saniye)",
    kind: "Tür",
    allKinds: "Bütün türler",
    reset: "Tümünü göster",
    shown: { one: "{count} satır", other: "{count} satır" },
    none: "Eşleşen satır yok. Yakın bir saniye değeri ya da daha az sözcük deneyin.",
  },
  measured: {
    title: "WebSocket kapandığında çalışma ortamları ne bildirir",
    description:
      "Tarayıcıların, Node.js, Deno, Bun ve diğerlerinin her durumda uygulamaya bildirdiği kapanış kodu: ölçülmüş ya da kaynak kodundan okunmuş.",
    lead: "Bir bağlantının aynı biçimde bitişi, farklı çalışma ortamlarındaki uygulamalara farklı görünür. Bu tablo her birinin ne bildirdiğini ve bunu nereden bildiğimizi söyler.",
  },
  which: {
    title: "Hangi WebSocket kapanış kodunu göndermeliyim?",
    description:
      "Göndereceğiniz WebSocket kapanış kodunu bulun: kimin kapattığını ve ne olduğunu söyleyin. Yanıtlar RFC 6455'e ve tarayıcıların izin verdiklerine uyar.",
    lead: "Kimin kapattığını ve ne olduğunu söyleyin.",
    answer: "Yanıt",
    pending: "Kimin kapattığını ve ne olduğunu seçin.",
    all: "Bütün yanıtlar",
  },
  client: {
    title: "İstemcim WebSocket kapanış kodundan sonra ne yapmalı?",
    description:
      "Bir WebSocket kapanış kodu girin; yeniden bağlanmak gerekip gerekmediğini, ne kadar bekleneceğini ve önce neyin değişmesi gerektiğini görün.",
    lead: "İstemcinizin gördüğü kodu girin.",
    code: "Kapanış kodu",
    invalid: "Kapanış kodu 0 ile 65535 arasında bir tam sayıdır.",
    all: "Bütün kodlar",
    ofSystems: "Sistemlerin kodları",
  },
  storm: {
    title: "Fırtına simülatörü: bir WebSocket filosu nasıl geri döner",
    description:
      "Binlerce WebSocket istemcisinin yeniden başlatma ya da çökme sonrası dönüşünü, yeniden bağlanma politikalarını yan yana koyarak tarayıcıda simüle edin.",
    lead: "Bir yeniden başlatma ya da çökme bütün bağlantıları aynı anda keser ve her istemci kendi politikasıyla geri döner. Kimin ne zaman döndüğünü, kimin hiç dönmediğini görün.",
    withoutScript:
      "Bu sayfa dönüşü tarayıcınızda simüle eder ve bunun için JavaScript gerekir. Komut satırı da aynısını yapar:",
    examples: "Örnekler",
    deploy: "Bir deploy",
    crash: "Bir çökme",
    balanced: "Yük dengeleyici arkasında iki düğüm",
    clients: "İstemciler",
    capacity: "Kapasite (saniyede el sıkışma)",
    cause: "Bağlantıları bitiren olay",
    causes: { 1012: "1012 yeniden başlatma", 1001: "1001 kapatma", 1006: "1006 çökme" },
    down: "Kapalı kalma süresi (saniye)",
    nodes: "Düğümler",
    seed: "Tohum (seed)",
    policies: "Politikalar",
    larger:
      "Simülasyon bir tohum değerine dayanır: aynı tohum burada da komut satırında da aynı eğrileri verir. Burada en çok {clients} istemci çalışır; komut satırında milyonlarcası.",
    faults: {
      number: "{from} ile {to} arasında bir sayı.",
      whole: "{from} ile {to} arasında bir tam sayı.",
      cause: "Bağlantıları neyin bitirdiğini seçin.",
      noPolicy: "En az bir politika seçin.",
      unknownPolicy: "Burada “{name}” adlı bir politika yok.",
      capacityAboveClients:
        "Saniyede kabul edilen, istemci sayısından fazla: hepsi bir saniye içinde geri dönerdi.",
      beyondHorizon:
        "Çok düşük: olabilecek en hızlı dönüş bile simüle edilen bir saatten uzun sürer.",
    },
    chart: "Kim geri döndü",
    shareAxis: "Geri dönen istemcilerin oranı",
    timeAxis: "Hizmetin dönüşünden beri geçen süre",
    limit: "N/C sınırı: {time}",
    run: "Yeniden çalıştır",
    stop: "Durdur",
    table: {
      caption:
        "Her yüzdede: hizmetin dönüşünden istemcilerin bu oranı geri dönene kadar geçen süre, N/C sınırının katı olarak: saniyede C kapasiteye karşı N istemci. Denemeler ve boşa giden el sıkışmalar istemci başınadır; tepe, bir saniyede istenen en yüksek el sıkışma sayısının kapasiteye bölümüdür.",
      policy: "Politika",
      outcome: "Sonuç",
      attempts: "Deneme",
      wasted: "Boşa giden",
      peak: "Tepe",
      never: "asla",
    },
    outcomes: {
      waiting: "bekliyor",
      running: "{time} sonra {share} döndü",
      recovered: "{time} sonra hepsi döndü",
      never: "asla toparlanmıyor: {share} döndü",
      stopped: "durduruldu: {time} sonra {share} döndü",
    },
    finished: "Bitti. Herkesi geri getiren politikalar: {count} / {total}.",
    stopped: "Durduruldu. Şimdiye kadar bilinen bu.",
    failed: "Simülatör yüklenemedi. Çevrimdışı mısınız?",
    copyLink: "Bağlantıyı kopyala",
    command: "Aynısı komut satırında",
    copyCommand: "Komutu kopyala",
    copied: "Kopyalandı.",
    notCopied: "Tarayıcı izin vermedi.",
    sources: "Politikalar nereden alındı",
  },
  offline: {
    title: "Çevrimdışısınız",
    description: "Bu sayfa çevrimdışı okunabilenler arasında değil.",
    text: "Bu sayfa cihazınızda saklananlar arasında değil. Yeniden çevrimiçi olduğunuzda açılacak.",
    kept: "Şu an okunabilenler:",
  },
  notFound: {
    title: "Sayfa bulunamadı",
    description: "Bu adreste bir sayfa yok.",
    text: "`{path}` adresinde bir sayfa yok.",
    meant: "Belki şunu arıyorsunuz:",
  },
};
