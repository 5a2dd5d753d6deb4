import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused:
      "Ambos são limpos e em nenhum deles houve problema, por isso os dois parecem um fim normal.",
    differences: [
      "1000 diz que o trabalho terminou; 1001 diz que um lado está saindo, com o trabalho terminado ou não.",
      "Depois de 1000 o cliente não volta; depois de 1001 ele volta.",
      "Uma página pode enviar 1000 ela mesma; 1001 é enviado pelo navegador quando o usuário sai da página.",
    ],
    useA: "quando os dois lados terminaram, por exemplo depois de um logout.",
    useB: "quando este lado precisa sair, por exemplo num desligamento, e o outro talvez ainda precise do serviço.",
  },
  "1000-1005": {
    confused: "`close()` parece um fechamento normal, então se espera 1000 e aparece 1005.",
    differences: [
      "1000 é um código no frame Close; 1005 diz que o frame não tinha nenhum.",
      "1000 pede ao cliente que não volte; 1005 não pede nada, por isso o cliente volta.",
      "1000 pode ser enviado; 1005 não.",
    ],
    useA: "sempre que você encerra de propósito: escreva `close(1000)`.",
    useB: "nunca; aparece quando alguém esqueceu o código.",
  },
  "1001-1006": {
    confused: "Um servidor que para causa um ou outro, dependendo de como para.",
    differences: [
      "Com 1001 o servidor se despede; com 1006 ele sumiu, ou o caminho sumiu.",
      "1001 é limpo e trafega pela rede; 1006 é gerado pelo runtime que esperou em vão.",
      "Depois de 1001, tudo o que o lado que fechou enviou antes já chegou; depois de 1006, não se sabe se as mensagens em trânsito chegaram.",
      "1006 precisa ser descoberto (com um ping); 1001 chega sozinho.",
    ],
    useA: "em todo desligamento que você controla: capture SIGTERM e feche.",
    useB: "nunca; se você o vê nos deploys, o seu processo termina sem fechar as conexões.",
  },
  "1001-1012": {
    confused: "Ambos são enviados por um servidor que para de propósito. A questão é se ele volta.",
    differences: [
      "1012 promete que o serviço volta em breve; 1001 não promete nada.",
      "1012 vem só de servidores; 1001 também de uma página que o usuário deixou.",
      "Depois de 1012 o cliente volta após {fromB} a {toB} s ou na hora que lhe foi dita; depois de 1001 ele faz backoff, começando com {fromA} a {toA} s.",
      "1001 está na RFC 6455; 1012 foi registrado depois, e algumas bibliotecas não o conhecem.",
    ],
    useA: "quando o servidor sai de vez ou por tempo indeterminado: manutenção, redução de capacidade.",
    useB: "quando o serviço reinicia: um deploy, uma recarga da configuração.",
  },
  "1002-1007": {
    confused:
      "Ambos dizem que algo recebido estava malformado, e o Chromium envia 1002 nos dois casos.",
    differences: [
      "1002 trata de frames: bits, opcodes, comprimentos; 1007 trata do conteúdo de uma mensagem.",
      "1002 aponta para uma biblioteca ou um proxy; 1007 aponta para o programa que montou a mensagem.",
    ],
    useA: "quando o próprio frame viola a RFC 6455.",
    useB: "quando o frame está certo, mas um texto não é UTF-8 válido.",
  },
  "1003-1007": {
    confused: "Ambos recusam uma mensagem por causa dos dados.",
    differences: [
      "1003 recusa um tipo de mensagem, seja qual for o conteúdo; 1007 recusa este conteúdo.",
      "1003 se resolve enviando o outro tipo; 1007, codificando corretamente.",
    ],
    useA: "quando você nunca aceita binário (ou texto).",
    useB: "quando uma mensagem de texto não é UTF-8 válido ou o conteúdo contradiz o tipo.",
  },
  "1005-1006": {
    confused:
      "Nenhum dos dois trafega pela rede; ambos são gerados pelo runtime e ambos vêm sem motivo.",
    differences: [
      "Com 1005 chegou um frame Close, sem código; com 1006 não chegou nenhum.",
      "1005 é limpo; 1006 não é.",
      "1005 vem de um programa que fechou sem código; 1006, de um crash, da rede ou de um proxy.",
      "Depois de 1005, tudo o que o lado que fechou enviou antes já chegou; depois de 1006, não se sabe se as mensagens em trânsito chegaram.",
    ],
    useA: "nunca; informe um código em vez disso: `close(1000)`.",
    useB: "nunca; só pode ser observado.",
  },
  "1006-1011": {
    confused: "Ambos aparecem quando um servidor falha.",
    differences: [
      "Com 1011 o servidor conseguiu dizer que falhou; com 1006 não conseguiu, ou nem foi o servidor.",
      "1011 é com certeza culpa de quem enviou; 1006 pode ser culpa do caminho.",
      "Depois de 1011 o cliente espera de {fromB} a {toB} s; depois de 1006, de {fromA} a {toA} s.",
    ],
    useA: "nunca; aparece depois de um crash, de um corte ou de um limite de inatividade.",
    useB: "quando um handler falha e o processo continua vivo.",
  },
  "1006-1012": {
    confused: "Ambos acontecem em deploys: 1012 quando tudo corre bem, 1006 quando não.",
    differences: [
      "1012 é anunciado pelo servidor; 1006 é percebido pelo cliente, às vezes tarde.",
      "1012 é limpo e trafega pela rede; 1006 é reservado e nunca enviado.",
      "Depois de 1012 o cliente volta após {fromB} a {toB} s ou no seu horário de retorno; depois de 1006 ele faz backoff, começando com {fromA} a {toA} s.",
      "Contra 1006 ajudam heartbeats e limites de inatividade compatíveis; 1012 só exige paciência.",
      "Num reinício planejado, uma sessão gravada não perde nada; depois de 1006, não se sabe se as mensagens em trânsito chegaram.",
    ],
    useA: "nunca; é o que os clientes veem quando você reinicia sem fechar as conexões.",
    useB: "em todo reinício planejado, antes que o processo termine.",
  },
  "1006-1015": {
    confused:
      "Um handshake TLS que falhou aparece como 1006 na maioria dos runtimes e como 1015 no Firefox.",
    differences: [
      "1015 aponta uma causa, o TLS; 1006 não aponta nenhuma.",
      "1015 significa sempre que a conexão nunca abriu; 1006 também ocorre com conexões que já estavam abertas.",
      "Chromium, Node e outros nunca mostram 1015.",
    ],
    useA: "nunca; se ele vem imediatamente e todas as vezes, verifique também os certificados.",
    useB: "nunca; abra o mesmo host com `https://` para ver o problema do certificado.",
  },
  "1006-3008": {
    confused: "Nos relatos de problemas, ambos são chamados de timeout.",
    differences: [
      "3008 é enviado por um lado que esperava uma resposta; 1006 é visto quando não se enviou nada.",
      "3008 é um fechamento limpo; com 1006 não houve frame Close.",
      "O limite de inatividade de um balanceador causa 1006, nunca 3008.",
    ],
    useA: "nunca; se o outro lado já não responde a pings, encerre a conexão TCP.",
    useB: "quando um lado vivo não respondeu a tempo a uma requisição da aplicação.",
  },
  "1008-3000": {
    confused: "Antes de 3000 ser registrado, os serviços usavam 1008 para credenciais ausentes.",
    differences: [
      "3000 diz o que falta: credenciais; 1008 só diz que uma regra foi violada.",
      "Depois de 3000 um cliente pode renovar o token e voltar uma vez; depois de 1008 ele não volta.",
      "Uma página pode enviar 3000, mas não 1008.",
    ],
    useA: "quando uma regra que não é de autenticação foi violada, ou quando nada pode ser revelado.",
    useB: "quando fazer login de novo ajudaria.",
  },
  "1008-3003": {
    confused: "Ambos dizem não, e ambos pedem ao cliente que não volte.",
    differences: [
      "3003 diz por quê: falta a permissão; 1008 deixa isso em aberto.",
      "3003 é como o HTTP 403; 1008 não tem equivalente em HTTP.",
      "Uma página pode enviar 3003, mas não 1008.",
    ],
    useA: "para uma regra violada que não trata de permissões, como um limite de mensagens.",
    useB: "quando se sabe quem é o cliente e ele não pode fazer isso.",
  },
  "1011-1012": {
    confused: "Nos dois casos, o servidor encerra a conexão e provavelmente logo estará de volta.",
    differences: [
      "1012 é planejado; 1011 é uma falha.",
      "Depois de 1012 a sessão continua; depois de 1011 isso depende do que falhou.",
      "Depois de 1012 o cliente volta após {fromB} a {toB} s; depois de 1011, após {fromA} a {toA} s.",
    ],
    useA: "quando falhou algo que não devia falhar.",
    useB: "quando você reinicia de propósito, mesmo que um erro o tenha levado a isso.",
  },
  "1011-1014": {
    confused: "Ambos parecem um servidor com falha, como HTTP 500 e 502.",
    differences: [
      "1011 diz que falhou o próprio remetente; 1014 diz que falhou o servidor atrás dele.",
      "1014 vem só de gateways.",
      "Depois de 1014 o cliente espera de {fromB} a {toB} s, pois outro upstream pode responder imediatamente; depois de 1011, de {fromA} a {toA} s.",
    ],
    useA: "quando a falha está neste programa.",
    useB: "quando você é um gateway e o seu upstream falhou.",
  },
  "1012-1013": {
    confused: "Os dois foram registrados juntos e ambos dizem: agora não, mais tarde.",
    differences: [
      "1012 significa que o serviço volta em breve; 1013, que está lotado e o cliente deve ficar longe.",
      "Depois de 1012 o cliente volta após {fromA} a {toA} s; depois de 1013, após {fromB} a {toB} s, ou para outro endereço.",
      "1012 chega a todos os clientes de um processo; 1013, só aos que estão a mais.",
    ],
    useA: "quando você reinicia.",
    useB: "quando você está saudável, mas não consegue atender mais ninguém.",
  },
  "1013-1014": {
    confused: "Ambos vêm de algo na frente do serviço que não consegue atender agora.",
    differences: [
      "1013 significa sobrecarga; 1014, uma resposta inválida do servidor que está atrás.",
      "Depois de 1013 o cliente espera de {fromA} a {toA} s; depois de 1014, de {fromB} a {toB} s.",
    ],
    useA: "quando falta capacidade.",
    useB: "quando o upstream respondeu errado ou nem respondeu.",
  },
  "3000-3003": {
    confused: "Ambos tratam de acesso, e o HTTP também confunde 401 e 403.",
    differences: [
      "3000: não se sabe quem você é; 3003: sabe-se, e você não tem permissão.",
      "Depois de 3000, novas credenciais ajudam; depois de 3003, não.",
      "Depois de 3000 o cliente volta uma vez; depois de 3003 ele não volta.",
    ],
    useA: "quando o cliente deve fazer login de novo.",
    useB: "quando fazer login de novo não mudaria nada.",
  },
};
