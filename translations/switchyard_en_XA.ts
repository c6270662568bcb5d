<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>Accessible</name>
        <message>
            <source>Code, %1</source>
            <translation>[Çódé, %1~·]</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>[Çódé~·]</translation>
        </message>
        <message>
            <source>Table of %1 rows and %2 columns</source>
            <translation>[Táblé óf %1 ŕówš áñd %2 çólúmñš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>[Lóádíñĝ…~·]</translation>
        </message>
        <message>
            <source>Wants to call %1</source>
            <translation>[Wáñtš tó çáll %1~·~·]</translation>
        </message>
        <message>
            <source>Called %1</source>
            <translation>[Çálléd %1~·]</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>[Šóúŕçéš~·]</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>[Áttáçhéd: %1~·~·]</translation>
        </message>
        <message>
            <source>Version %1 of %2</source>
            <translation>[Véŕšíóñ %1 óf %2~·~·]</translation>
        </message>
        <message>
            <source>List item, level %1</source>
            <translation>[Líšt ítém, lévél %1~·~·~·]</translation>
        </message>
        <message>
            <source>List item</source>
            <translation>[Líšt ítém~·]</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>[Qúótátíóñ~·]</translation>
        </message>
        <message>
            <source>You</source>
            <translation>[Ýóú~·]</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>[Áñšwéŕ~·]</translation>
        </message>
        <message>
            <source>Answer by %1</source>
            <translation>[Áñšwéŕ bý %1~·~·]</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>[Tóól~·]</translation>
        </message>
        <message>
            <source>System</source>
            <translation>[Šýštém~·]</translation>
        </message>
        <message>
            <source>Answer complete.</source>
            <translation>[Áñšwéŕ çómplété.~·~·]</translation>
        </message>
        <message>
            <source>A block of code.</source>
            <translation>[Á blóçk óf çódé.~·~·]</translation>
        </message>
        <message>
            <source>A table.</source>
            <translation>[Á táblé.~·]</translation>
        </message>
    </context>
    <context>
        <name>AnswerFacts</name>
        <message>
            <source>queued</source>
            <translation>[qúéúéd~·]</translation>
        </message>
        <message>
            <source>waiting %1</source>
            <translation>[wáítíñĝ %1~·~·]</translation>
        </message>
        <message>
            <source>writing…</source>
            <translation>[wŕítíñĝ…~·]</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>[íñtéŕŕúptéd~·~·]</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>[štóppéd~·]</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>[fáíléd~·]</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>[Áñšwéŕ~·]</translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>cost unknown</source>
            <translation>[çóšt úñkñówñ~·~·]</translation>
        </message>
        <message>
            <source>%1 to first token</source>
            <translation>[%1 tó fíŕšt tókéñ~·~·~·]</translation>
        </message>
        <message>
            <source>%1 → %2 tokens</source>
            <translation>[%1 → %2 tókéñš~·~·]</translation>
        </message>
    </context>
    <context>
        <name>AnswerTable</name>
        <message>
            <source>Answer</source>
            <translation>[Áñšwéŕ~·]</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>[Çóšt~·]</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>[Fíŕšt tókéñ~·~·]</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>[Špééd~·]</translation>
        </message>
        <message>
            <source>Tokens in</source>
            <translation>[Tókéñš íñ~·]</translation>
        </message>
        <message>
            <source>Tokens out</source>
            <translation>[Tókéñš óút~·~·]</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>[Ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>End</source>
            <translation>[Éñd~·]</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>[Pŕóvídéŕ~·]</translation>
        </message>
    </context>
    <context>
        <name>BannerItem</name>
        <message>
            <source>Hide details</source>
            <translation>[Hídé détáílš~·~·]</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>[Détáílš~·]</translation>
        </message>
    </context>
    <context>
        <name>ChangesTableModel</name>
        <message>
            <source>%1 at %2</source>
            <extracomment>%1: id of a model, %2: the provider whose endpoint it is about</extracomment>
            <translation>[%1 át %2~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
        <message>
            <source>What</source>
            <extracomment>column: what happened to the model</extracomment>
            <translation>[Whát~·]</translation>
        </message>
        <message>
            <source>From</source>
            <extracomment>column: what it was</extracomment>
            <translation>[Fŕóm~·]</translation>
        </message>
        <message>
            <source>To</source>
            <extracomment>column: what it is now</extracomment>
            <translation>[Tó~·]</translation>
        </message>
        <message>
            <source>Change</source>
            <extracomment>column: by how much a price changed</extracomment>
            <translation>[Çháñĝé~·]</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>[Çóññéçtíóñ~·~·]</translation>
        </message>
        <message>
            <source>When</source>
            <translation>[Whéñ~·]</translation>
        </message>
        <message>
            <source>removed</source>
            <extracomment>in place of the name of a server that is not there any more</extracomment>
            <translation>[ŕémóvéd~·]</translation>
        </message>
    </context>
    <context>
        <name>ChatCosts</name>
        <message>
            <source>Spent</source>
            <translation>[Špéñt~·]</translation>
        </message>
        <message>
            <source>Tokens in / out</source>
            <translation>[Tókéñš íñ / óút~·~·]</translation>
        </message>
        <message>
            <source>Cost unknown</source>
            <translation>[Çóšt úñkñówñ~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>[%n áñšwéŕ~·]</numerusform>
                <numerusform>[%n áñšwéŕš~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChatFacts</name>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>%1 / M</source>
            <comment>price per million tokens</comment>
            <translation>[%1 / M~·]</translation>
        </message>
        <message>
            <source>%1 in · %2 out per million tokens</source>
            <translation>[%1 íñ · %2 óút péŕ míllíóñ tókéñš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>From</source>
            <translation>[Fŕóm~·]</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>[Íñpút~·]</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>[Óútpút~·]</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>[Çóñtéxt~·]</translation>
        </message>
        <message>
            <source>(chat)</source>
            <extracomment>who chose a preference of routing: for this chat, for this model, for all of them</extracomment>
            <translation>[(çhát)~·]</translation>
        </message>
        <message>
            <source>(model)</source>
            <translation>[(módél)~·]</translation>
        </message>
        <message>
            <source>(global)</source>
            <translation>[(ĝlóbál)~·]</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>[Šóŕt~·]</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>[Óŕdéŕ~·]</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>[Íĝñóŕé~·]</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>[Dátá~·]</translation>
        </message>
        <message>
            <source>no retention</source>
            <translation>[ñó ŕétéñtíóñ~·~·]</translation>
        </message>
        <message>
            <source>not collected</source>
            <translation>[ñót çólléçtéd~·~·]</translation>
        </message>
        <message>
            <source>may be collected</source>
            <translation>[máý bé çólléçtéd~·~·]</translation>
        </message>
        <message>
            <source>Max price</source>
            <translation>[Máx pŕíçé~·]</translation>
        </message>
        <message>
            <source>Fallback</source>
            <translation>[Fállbáçk~·]</translation>
        </message>
        <message>
            <source>server's default</source>
            <translation>[šéŕvéŕ'š défáúlt~·~·]</translation>
        </message>
    </context>
    <context>
        <name>ChipsItem</name>
        <message>
            <source>%1 more</source>
            <translation>[%1 móŕé~·]</translation>
        </message>
    </context>
    <context>
        <name>CodeItem</name>
        <message>
            <source>Save as</source>
            <translation>[Šávé áš~·]</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>[Çópíéd~·]</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>[Çópý~·]</translation>
        </message>
        <message>
            <source>Do not wrap</source>
            <translation>[Dó ñót wŕáp~·~·]</translation>
        </message>
        <message>
            <source>Wrap</source>
            <translation>[Wŕáp~·]</translation>
        </message>
        <message>
            <source>Show all %1 lines</source>
            <translation>[Šhów áll %1 líñéš~·~·~·]</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>[Šhów léšš~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden character(s)</source>
            <translation>
                <numerusform>[%n híddéñ çháŕáçtéŕ~·~·~·]</numerusform>
                <numerusform>[%n híddéñ çháŕáçtéŕš~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>code</source>
            <translation>[çódé~·]</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>Keep everything the program writes in this folder.</source>
            <translation>[Kéép évéŕýthíñĝ thé pŕóĝŕám wŕítéš íñ thíš fóldéŕ.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Use this OpenAI-compatible server, for this run. Its key comes from SWITCHYARD_API_KEY.</source>
            <translation>[Úšé thíš ÓpéñÁÍ-çómpátíblé šéŕvéŕ, fóŕ thíš ŕúñ. Ítš kéý çóméš fŕóm ŠWÍTÇHÝÁŔD_ÁPÍ_KÉÝ.~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The model that answers.</source>
            <translation>[Thé módél thát áñšwéŕš.~·~·~·]</translation>
        </message>
        <message>
            <source>Send this text; - reads it from standard input.</source>
            <translation>[Šéñd thíš téxt; - ŕéádš ít fŕóm štáñdáŕd íñpút.~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Write the answer to standard output as it comes.</source>
            <translation>[Wŕíté thé áñšwéŕ tó štáñdáŕd óútpút áš ít çóméš.~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Save a picture of the window when the answer is there.</source>
            <translation>[Šávé á píçtúŕé óf thé wíñdów whéñ thé áñšwéŕ íš théŕé.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>End after the answer: 0 answered, 1 failed, 2 wrong usage.</source>
            <translation>[Éñd áftéŕ thé áñšwéŕ: 0 áñšwéŕéd, 1 fáíléd, 2 wŕóñĝ úšáĝé.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The window's language for this run, for example zh_CN.</source>
            <translation>[Thé wíñdów'š láñĝúáĝé fóŕ thíš ŕúñ, fóŕ éxámplé žh_ÇÑ.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only serve the built-in sandbox, without a window.</source>
            <translation>[Óñlý šéŕvé thé búílt-íñ šáñdbóx, wíthóút á wíñdów.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The sandbox's port (any free one by default).</source>
            <translation>[Thé šáñdbóx'š póŕt (áñý fŕéé óñé bý défáúlt).~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The sandbox's key (a random one by default).</source>
            <translation>[Thé šáñdbóx'š kéý (á ŕáñdóm óñé bý défáúlt).~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The sandbox's management key (a random one by default).</source>
            <translation>[Thé šáñdbóx'š máñáĝéméñt kéý (á ŕáñdóm óñé bý défáúlt).~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The sandbox's pace: 1 as in life, 0 as fast as it can.</source>
            <translation>[Thé šáñdbóx'š páçé: 1 áš íñ lífé, 0 áš fášt áš ít çáñ.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Chat with any language model in a native window.</source>
            <translation>[Çhát wíth áñý láñĝúáĝé módél íñ á ñátívé wíñdów.~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>Input, $ per million</source>
            <translation>[Íñpút, $ péŕ míllíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>Output, $ per million</source>
            <translation>[Óútpút, $ péŕ míllíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>[Çóñtéxt, tókéñš~·~·]</translation>
        </message>
        <message>
            <source>Longest answer, tokens</source>
            <translation>[Lóñĝéšt áñšwéŕ, tókéñš~·~·~·]</translation>
        </message>
        <message>
            <source>Throughput, tok/s</source>
            <translation>[Thŕóúĝhpút, tók/š~·~·~·]</translation>
        </message>
        <message>
            <source>Your speed, tok/s</source>
            <translation>[Ýóúŕ špééd, tók/š~·~·~·]</translation>
        </message>
        <message>
            <source>Your wait for the first token</source>
            <translation>[Ýóúŕ wáít fóŕ thé fíŕšt tókéñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <extracomment>a chart; %1 and %2 are what is measured</extracomment>
            <translation>[%1 áĝáíñšt %2~·~·]</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTexts</name>
        <message>
            <source>built in · pretend models, pretend money</source>
            <translation>[búílt íñ · pŕétéñd módélš, pŕétéñd móñéý~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>needs no key</source>
            <translation>[ñéédš ñó kéý~·~·]</translation>
        </message>
        <message>
            <source>no key yet</source>
            <translation>[ñó kéý ýét~·~·]</translation>
        </message>
        <message>
            <source>key in the system keychain, not read yet</source>
            <translation>[kéý íñ thé šýštém kéýçháíñ, ñót ŕéád ýét~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>key in the system keychain</source>
            <extracomment>%1 is the end of the key, like "…7f3a"</extracomment>
            <translation>[kéý íñ thé šýštém kéýçháíñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>key %1 in the system keychain</source>
            <translation>[kéý %1 íñ thé šýštém kéýçháíñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>key kept until the program ends</source>
            <translation>[kéý képt úñtíl thé pŕóĝŕám éñdš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>key %1 kept until the program ends</source>
            <translation>[kéý %1 képt úñtíl thé pŕóĝŕám éñdš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>key from the environment, not stored</source>
            <translation>[kéý fŕóm thé éñvíŕóñméñt, ñót štóŕéd~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>key %1 from the environment, not stored</source>
            <translation>[kéý %1 fŕóm thé éñvíŕóñméñt, ñót štóŕéd~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>the keychain cannot be read now; the key is still in it</source>
            <translation>[thé kéýçháíñ çáññót bé ŕéád ñów; thé kéý íš štíll íñ ít~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>the server refused the key</source>
            <translation>[thé šéŕvéŕ ŕéfúšéd thé kéý~·~·~·~·]</translation>
        </message>
        <message>
            <source>the server refused the key %1</source>
            <translation>[thé šéŕvéŕ ŕéfúšéd thé kéý %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>OpenRouter</source>
            <translation>[ÓpéñŔóútéŕ~·~·]</translation>
        </message>
        <message>
            <source>OpenAI</source>
            <translation>[ÓpéñÁÍ~·]</translation>
        </message>
        <message>
            <source>OpenAI-compatible</source>
            <translation>[ÓpéñÁÍ-çómpátíblé~·~·~·]</translation>
        </message>
        <message>
            <source>Paste the key here.</source>
            <translation>[Pášté thé kéý héŕé.~·~·~·]</translation>
        </message>
        <message>
            <source>This is far too long for a key.</source>
            <translation>[Thíš íš fáŕ tóó lóñĝ fóŕ á kéý.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>A key has only letters, digits and signs: no blanks or line ends inside.</source>
            <translation>[Á kéý háš óñlý léttéŕš, díĝítš áñd šíĝñš: ñó bláñkš óŕ líñé éñdš íñšídé.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Type the address of the server, for example http://localhost:11434/v1</source>
            <translation>[Týpé thé áddŕéšš óf thé šéŕvéŕ, fóŕ éxámplé http://lóçálhóšt:11434/v1~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Take the name and password out of the address; the key goes into its own field.</source>
            <translation>[Táké thé ñámé áñd páššwóŕd óút óf thé áddŕéšš; thé kéý ĝóéš íñtó ítš ówñ fíéld.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only addresses that begin with https:// or http:// work.</source>
            <translation>[Óñlý áddŕéššéš thát béĝíñ wíth httpš:// óŕ http:// wóŕk.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>This is not an address yet.</source>
            <translation>[Thíš íš ñót áñ áddŕéšš ýét.~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>CostPlots</name>
        <message>
            <source>The cheapest for your use that cost something</source>
            <translation>[Thé çhéápéšt fóŕ ýóúŕ úšé thát çóšt šóméthíñĝ~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The cheapest for a month of it that cost something</source>
            <translation>[Thé çhéápéšt fóŕ á móñth óf ít thát çóšt šóméthíñĝ~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
        <message>
            <source>$ in the period</source>
            <translation>[$ íñ thé péŕíód~·~·]</translation>
        </message>
        <message>
            <source>$ a month</source>
            <translation>[$ á móñth~·]</translation>
        </message>
    </context>
    <context>
        <name>Costs</name>
        <message>
            <source>input</source>
            <translation>[íñpút~·]</translation>
        </message>
        <message>
            <source>output</source>
            <translation>[óútpút~·]</translation>
        </message>
        <message>
            <source>cached input</source>
            <translation>[çáçhéd íñpút~·~·]</translation>
        </message>
        <message>
            <source>writing the cache</source>
            <translation>[wŕítíñĝ thé çáçhé~·~·~·]</translation>
        </message>
        <message>
            <source>writing the cache for an hour</source>
            <translation>[wŕítíñĝ thé çáçhé fóŕ áñ hóúŕ~·~·~·~·]</translation>
        </message>
        <message>
            <source>reasoning</source>
            <translation>[ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>audio input</source>
            <translation>[áúdíó íñpút~·~·]</translation>
        </message>
        <message>
            <source>audio output</source>
            <translation>[áúdíó óútpút~·~·]</translation>
        </message>
        <message>
            <source>images</source>
            <translation>[ímáĝéš~·]</translation>
        </message>
        <message>
            <source>images made</source>
            <translation>[ímáĝéš mádé~·~·]</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>[ŕéqúéštš~·]</translation>
        </message>
        <message>
            <source>web searches</source>
            <translation>[wéb šéáŕçhéš~·~·]</translation>
        </message>
        <message>
            <source>no price of %1</source>
            <extracomment>%1 is a list like "input, output"</extracomment>
            <translation>[ñó pŕíçé óf %1~·~·]</translation>
        </message>
        <message>
            <source>does not fit into its context</source>
            <translation>[dóéš ñót fít íñtó ítš çóñtéxt~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) do not fit into its context</source>
            <translation>
                <numerusform>[%n ŕéqúéšt dó ñót fít íñtó ítš çóñtéxt~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n ŕéqúéštš dó ñót fít íñtó ítš çóñtéxt~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>± %1 %</source>
            <extracomment>plus or minus so many percent</extracomment>
            <translation>[± %1 %~·]</translation>
        </message>
        <message>
            <source>%1 … %2 %</source>
            <extracomment>from … to … percent, both with their signs</extracomment>
            <translation>[%1 … %2 %~·]</translation>
        </message>
    </context>
    <context>
        <name>EndpointTableModel</name>
        <message>
            <source>ignored</source>
            <translation>[íĝñóŕéd~·]</translation>
        </message>
        <message>
            <source>asked first</source>
            <translation>[áškéd fíŕšt~·~·]</translation>
        </message>
        <message>
            <source>degraded</source>
            <translation>[déĝŕádéd~·]</translation>
        </message>
        <message>
            <source>ZDR</source>
            <extracomment>zero data retention, as it is called in the trade</extracomment>
            <translation>[ŽDŔ~·]</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>[Pŕóvídéŕ~·]</translation>
        </message>
        <message>
            <source>In</source>
            <translation>[Íñ~·]</translation>
        </message>
        <message>
            <source>Price of a million input tokens, USD</source>
            <translation>[Pŕíçé óf á míllíóñ íñpút tókéñš, ÚŠD~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>[Óút~·]</translation>
        </message>
        <message>
            <source>Price of a million output tokens, USD</source>
            <translation>[Pŕíçé óf á míllíóñ óútpút tókéñš, ÚŠD~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Tok/s</source>
            <extracomment>column: tokens per second</extracomment>
            <translation>[Tók/š~·]</translation>
        </message>
        <message>
            <source>Tokens per second, median of the last half hour</source>
            <translation>[Tókéñš péŕ šéçóñd, médíáñ óf thé lášt hálf hóúŕ~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>FooterItem</name>
        <message>
            <source>Previous version</source>
            <translation>[Pŕévíóúš véŕšíóñ~·~·]</translation>
        </message>
        <message>
            <source>Next version</source>
            <translation>[Ñéxt véŕšíóñ~·~·]</translation>
        </message>
    </context>
    <context>
        <name>Format</name>
        <message>
            <source>&lt; %1</source>
            <extracomment>an amount of money that is too small to show; %1 is the smallest amount shown</extracomment>
            <translation>[&lt; %1~·]</translation>
        </message>
        <message>
            <source>varies</source>
            <extracomment>price column: the price depends on something and is not a number</extracomment>
            <translation>[váŕíéš~·]</translation>
        </message>
        <message>
            <source>free</source>
            <extracomment>price column: costs nothing</extracomment>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>k</source>
            <comment>thousand</comment>
            <extracomment>thousands (k), millions (M) … of tokens, after the number</extracomment>
            <translation>[k~·]</translation>
        </message>
        <message>
            <source>M</source>
            <comment>million</comment>
            <translation>M</translation>
        </message>
        <message>
            <source>G</source>
            <comment>thousand million</comment>
            <translation>[Ĝ~·]</translation>
        </message>
        <message>
            <source>T</source>
            <comment>million million</comment>
            <translation>[T~·]</translation>
        </message>
        <message>
            <source>%1 s</source>
            <extracomment>a duration in seconds</extracomment>
            <translation>[%1 š~·]</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <extracomment>a duration in minutes and seconds</extracomment>
            <translation>[%1 míñ %2 š~·~·]</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <extracomment>a duration in hours and minutes</extracomment>
            <translation>[%1 h %2 míñ~·~·]</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <extracomment>tokens per second</extracomment>
            <translation>[%1 tók/š~·]</translation>
        </message>
        <message>
            <source>%1 %</source>
            <extracomment>a percentage</extracomment>
            <translation>[%1 %~·]</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>date format</comment>
            <extracomment>day of the month and short month, as in QLocale's date formats</extracomment>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>date format</comment>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>unknown time</source>
            <extracomment>instead of a time that is not known</extracomment>
            <translation>[úñkñówñ tímé~·~·]</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>[júšt ñów~·]</translation>
        </message>
        <message>
            <source>%1 min ago</source>
            <extracomment>how long ago</extracomment>
            <translation>[%1 míñ áĝó~·~·]</translation>
        </message>
        <message>
            <source>%1 h ago</source>
            <translation>[%1 h áĝó~·]</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>[ýéštéŕdáý~·]</translation>
        </message>
        <message>
            <source>MMM yyyy</source>
            <comment>date format</comment>
            <extracomment>month and year of an old conversation</extracomment>
            <translation>MMM yyyy</translation>
        </message>
        <message>
            <source>yyyy-MM-dd HH:mm:ss</source>
            <comment>date format</comment>
            <extracomment>date and time in tables</extracomment>
            <translation>yyyy-MM-dd HH:mm:ss</translation>
        </message>
    </context>
    <context>
        <name>Headers</name>
        <message>
            <source>Reported</source>
            <translation>[Ŕépóŕtéd~·]</translation>
        </message>
        <message>
            <source>What the server says it cost</source>
            <translation>[Whát thé šéŕvéŕ šáýš ít çóšt~·~·~·~·]</translation>
        </message>
        <message>
            <source>Computed</source>
            <translation>[Çómpútéd~·]</translation>
        </message>
        <message>
            <source>By the prices at the moment of sending, compared with what was reported</source>
            <translation>[Bý thé pŕíçéš át thé móméñt óf šéñdíñĝ, çómpáŕéd wíth whát wáš ŕépóŕtéd~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>When</source>
            <translation>[Whéñ~·]</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>[Çhát~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>[Éñdpóíñt~·]</translation>
        </message>
        <message>
            <source>In</source>
            <extracomment>column: input tokens</extracomment>
            <translation>[Íñ~·]</translation>
        </message>
        <message>
            <source>Input tokens</source>
            <translation>[Íñpút tókéñš~·~·]</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>[Çáçhéd~·]</translation>
        </message>
        <message>
            <source>Input tokens read from the cache</source>
            <translation>[Íñpút tókéñš ŕéád fŕóm thé çáçhé~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Out</source>
            <extracomment>column: output tokens</extracomment>
            <translation>[Óút~·]</translation>
        </message>
        <message>
            <source>Output tokens, reasoning included</source>
            <translation>[Óútpút tókéñš, ŕéášóñíñĝ íñçlúdéd~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>[Ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>Output tokens spent on reasoning</source>
            <translation>[Óútpút tókéñš špéñt óñ ŕéášóñíñĝ~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>[Fíŕšt tókéñ~·~·]</translation>
        </message>
        <message>
            <source>Time until the first token</source>
            <translation>[Tímé úñtíl thé fíŕšt tókéñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>[Tótál~·]</translation>
        </message>
        <message>
            <source>Time until the end</source>
            <translation>[Tímé úñtíl thé éñd~·~·~·]</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>[Óútçómé~·]</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>[Kéý~·]</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>[Dáý~·]</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>[Çóšt~·]</translation>
        </message>
        <message>
            <source>%1 + %2 unknown</source>
            <extracomment>a sum of money that leaves out some rows; %1 the amount, %2 how many rows have no known cost</extracomment>
            <translation>[%1 + %2 úñkñówñ~·~·]</translation>
        </message>
        <message>
            <source>Reported where the server told it, else computed</source>
            <translation>[Ŕépóŕtéd whéŕé thé šéŕvéŕ tóld ít, élšé çómpútéd~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>[Áñšwéŕš~·]</translation>
        </message>
        <message>
            <source>= same</source>
            <extracomment>the computed cost equals the reported one</extracomment>
            <translation>[= šámé~·]</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>[qúéúéd~·]</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>[wáítíñĝ~·]</translation>
        </message>
        <message>
            <source>answering</source>
            <translation>[áñšwéŕíñĝ~·]</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>[çómplété~·]</translation>
        </message>
        <message>
            <source>broken off</source>
            <translation>[bŕókéñ óff~·~·]</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>[štóppéd~·]</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>[fáíléd~·]</translation>
        </message>
    </context>
    <context>
        <name>MathItem</name>
        <message>
            <source>Copy as LaTeX</source>
            <translation>[Çópý áš LáTéX~·~·]</translation>
        </message>
        <message>
            <source>Copy as MathML</source>
            <translation>[Çópý áš MáthML~·~·]</translation>
        </message>
    </context>
    <context>
        <name>MessageLayout</name>
        <message>
            <source>The model declined</source>
            <translation>[Thé módél déçlíñéd~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>ModelTableModel</name>
        <message>
            <source>Measured by your own use of the last 30 days</source>
            <translation>[Méášúŕéd bý ýóúŕ ówñ úšé óf thé lášt 30 dáýš~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>In $/M</source>
            <extracomment>column: price of a million input tokens in dollars</extracomment>
            <translation>[Íñ $/M~·]</translation>
        </message>
        <message>
            <source>Price of a million input tokens, USD</source>
            <translation>[Pŕíçé óf á míllíóñ íñpút tókéñš, ÚŠD~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Out $/M</source>
            <translation>[Óút $/M~·]</translation>
        </message>
        <message>
            <source>Price of a million output tokens, USD</source>
            <translation>[Pŕíçé óf á míllíóñ óútpút tókéñš, ÚŠD~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>90 days</source>
            <extracomment>column: how a price went in the last 90 days, as a small line</extracomment>
            <translation>[90 dáýš~·]</translation>
        </message>
        <message>
            <source>Price of output tokens in the last 90 days, as far as it was seen here</source>
            <translation>[Pŕíçé óf óútpút tókéñš íñ thé lášt 90 dáýš, áš fáŕ áš ít wáš šééñ héŕé~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Cached $/M</source>
            <translation>[Çáçhéd $/M~·~·]</translation>
        </message>
        <message>
            <source>Price of a million input tokens read from the cache, USD</source>
            <translation>[Pŕíçé óf á míllíóñ íñpút tókéñš ŕéád fŕóm thé çáçhé, ÚŠD~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Reads</source>
            <extracomment>column: kinds of input a model understands</extracomment>
            <translation>[Ŕéádš~·]</translation>
        </message>
        <message>
            <source>Kinds of input</source>
            <translation>[Kíñdš óf íñpút~·~·]</translation>
        </message>
        <message>
            <source>Writes</source>
            <extracomment>column: kinds of output a model makes</extracomment>
            <translation>[Wŕítéš~·]</translation>
        </message>
        <message>
            <source>Kinds of output</source>
            <translation>[Kíñdš óf óútpút~·~·]</translation>
        </message>
        <message>
            <source>Can</source>
            <extracomment>column: abilities of a model</extracomment>
            <translation>[Çáñ~·]</translation>
        </message>
        <message>
            <source>Tools, structured output, reasoning, prompt cache, web search</source>
            <translation>[Tóólš, štŕúçtúŕéd óútpút, ŕéášóñíñĝ, pŕómpt çáçhé, wéb šéáŕçh~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Tok/s</source>
            <extracomment>column: tokens per second</extracomment>
            <translation>[Tók/š~·]</translation>
        </message>
        <message>
            <source>Tokens per second of the quickest endpoint, median of half an hour; or measured by your own use</source>
            <translation>[Tókéñš péŕ šéçóñd óf thé qúíçkéšt éñdpóíñt, médíáñ óf hálf áñ hóúŕ; óŕ méášúŕéd bý ýóúŕ ówñ úšé~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>First s</source>
            <extracomment>column: seconds until the first token of an answer</extracomment>
            <translation>[Fíŕšt š~·]</translation>
        </message>
        <message>
            <source>Seconds until the first token, of the quickest endpoint, median of half an hour; or measured by your own use</source>
            <translation>[Šéçóñdš úñtíl thé fíŕšt tókéñ, óf thé qúíçkéšt éñdpóíñt, médíáñ óf hálf áñ hóúŕ; óŕ méášúŕéd bý ýóúŕ ówñ úšé~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Up %</source>
            <extracomment>column: how much of the last day a model could be reached, in percent</extracomment>
            <translation>[Úp %~·]</translation>
        </message>
        <message>
            <source>Share of the last day in which its best endpoint answered</source>
            <translation>[Šháŕé óf thé lášt dáý íñ whíçh ítš béšt éñdpóíñt áñšwéŕéd~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>[Çóññéçtíóñ~·~·]</translation>
        </message>
        <message>
            <source>Where it can be asked</source>
            <translation>[Whéŕé ít çáñ bé áškéd~·~·~·]</translation>
        </message>
        <message>
            <source>Author</source>
            <extracomment>column: the company that made the model</extracomment>
            <translation>[Áúthóŕ~·]</translation>
        </message>
        <message>
            <source>Who made it</source>
            <translation>[Whó mádé ít~·~·]</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>[Áñšwéŕ~·]</translation>
        </message>
        <message>
            <source>Tokens of the longest answer</source>
            <translation>[Tókéñš óf thé lóñĝéšt áñšwéŕ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Since</source>
            <extracomment>column: the day a model was first listed</extracomment>
            <translation>[Šíñçé~·]</translation>
        </message>
        <message>
            <source>The day it was first listed</source>
            <translation>[Thé dáý ít wáš fíŕšt líštéd~·~·~·~·]</translation>
        </message>
        <message>
            <source>Knows until</source>
            <extracomment>column: until when a model knows of the world</extracomment>
            <translation>[Kñówš úñtíl~·~·]</translation>
        </message>
        <message>
            <source>The last day of what it was taught</source>
            <translation>[Thé lášt dáý óf whát ít wáš táúĝht~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>[Tókéñížéŕ~·]</translation>
        </message>
        <message>
            <source>How it cuts text into tokens</source>
            <translation>[Hów ít çútš téxt íñtó tókéñš~·~·~·~·]</translation>
        </message>
        <message>
            <source>Favourites</source>
            <translation>[Fávóúŕítéš~·~·]</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>[Fávóúŕíté~·]</translation>
        </message>
        <message>
            <source>Not a favourite</source>
            <translation>[Ñót á fávóúŕíté~·~·]</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>[Táĝš~·]</translation>
        </message>
        <message>
            <source>Your own tags</source>
            <translation>[Ýóúŕ ówñ táĝš~·~·]</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>[Ñóté~·]</translation>
        </message>
        <message>
            <source>Your own note</source>
            <translation>[Ýóúŕ ówñ ñóté~·~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
        <message>
            <source>Name and id</source>
            <translation>[Ñámé áñd íd~·~·]</translation>
        </message>
        <message>
            <source>Context</source>
            <extracomment>column: how many tokens fit into one request</extracomment>
            <translation>[Çóñtéxt~·]</translation>
        </message>
        <message>
            <source>Tokens that fit into one request</source>
            <translation>[Tókéñš thát fít íñtó óñé ŕéqúéšt~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>ModelWords</name>
        <message>
            <source>calls tools</source>
            <translation>[çállš tóólš~·~·]</translation>
        </message>
        <message>
            <source>structured output</source>
            <translation>[štŕúçtúŕéd óútpút~·~·~·]</translation>
        </message>
        <message>
            <source>reasoning</source>
            <translation>[ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>prompt cache</source>
            <translation>[pŕómpt çáçhé~·~·]</translation>
        </message>
        <message>
            <source>web search</source>
            <translation>[wéb šéáŕçh~·~·]</translation>
        </message>
        <message>
            <source>always</source>
            <extracomment>a model that reasons in any case</extracomment>
            <translation>[álwáýš~·]</translation>
        </message>
        <message>
            <source>efforts %1</source>
            <translation>[éffóŕtš %1~·~·]</translation>
        </message>
        <message>
            <source>%1 by default</source>
            <extracomment>of a parameter: what holds when nothing is sent</extracomment>
            <translation>[%1 bý défáúlt~·~·]</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>[%1 tókéñš~·]</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>[Çóñtéxt~·]</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>[Lóñĝéšt áñšwéŕ~·~·]</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>[Ŕéádš~·]</translation>
        </message>
        <message>
            <source>Writes</source>
            <translation>[Wŕítéš~·]</translation>
        </message>
        <message>
            <source>Can</source>
            <translation>[Çáñ~·]</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>[Ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>Moderated</source>
            <translation>[Módéŕátéd~·]</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>[ýéš~·]</translation>
        </message>
        <message>
            <source>no</source>
            <translation>[ñó~·]</translation>
        </message>
        <message>
            <source>Zero retention</source>
            <translation>[Žéŕó ŕétéñtíóñ~·~·]</translation>
        </message>
        <message>
            <source>offered</source>
            <translation>[ófféŕéd~·]</translation>
        </message>
        <message>
            <source>not offered</source>
            <translation>[ñót ófféŕéd~·~·]</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>[Tókéñížéŕ~·]</translation>
        </message>
        <message>
            <source>Knowledge until</source>
            <translation>[Kñówlédĝé úñtíl~·~·]</translation>
        </message>
        <message>
            <source>Listed since</source>
            <translation>[Líštéd šíñçé~·~·]</translation>
        </message>
        <message>
            <source>Ends on</source>
            <translation>[Éñdš óñ~·]</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>[Çóññéçtíóñ~·~·]</translation>
        </message>
    </context>
    <context>
        <name>Parameters</name>
        <message>
            <source>auto</source>
            <comment>default of a parameter</comment>
            <translation>[áútó~·]</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>[Témpéŕátúŕé~·~·]</translation>
        </message>
        <message>
            <source>Top P</source>
            <translation>[Tóp P~·]</translation>
        </message>
        <message>
            <source>Top K</source>
            <translation>[Tóp K~·]</translation>
        </message>
        <message>
            <source>off</source>
            <comment>default of a parameter</comment>
            <translation>[óff~·]</translation>
        </message>
        <message>
            <source>Min P</source>
            <translation>[Míñ P~·]</translation>
        </message>
        <message>
            <source>Top A</source>
            <translation>[Tóp Á~·]</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>[Fŕéqúéñçý péñáltý~·~·~·]</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>[Pŕéšéñçé péñáltý~·~·]</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>[Ŕépétítíóñ péñáltý~·~·~·]</translation>
        </message>
        <message>
            <source>Max tokens</source>
            <translation>[Máx tókéñš~·~·]</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>[Šééd~·]</translation>
        </message>
        <message>
            <source>random</source>
            <comment>default of a parameter</comment>
            <translation>[ŕáñdóm~·]</translation>
        </message>
        <message>
            <source>Stop at</source>
            <translation>[Štóp át~·]</translation>
        </message>
        <message>
            <source>nothing</source>
            <comment>default of a parameter</comment>
            <translation>[ñóthíñĝ~·]</translation>
        </message>
        <message>
            <source>Verbosity</source>
            <translation>[Véŕbóšítý~·]</translation>
        </message>
        <message>
            <source>Reasoning effort</source>
            <translation>[Ŕéášóñíñĝ éffóŕt~·~·]</translation>
        </message>
        <message>
            <source>Reasoning tokens</source>
            <translation>[Ŕéášóñíñĝ tókéñš~·~·]</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>[%1 óŕ móŕé~·~·]</translation>
        </message>
    </context>
    <context>
        <name>PictureItem</name>
        <message>
            <source>The picture is larger than 20 MB and is not shown</source>
            <translation>[Thé píçtúŕé íš láŕĝéŕ tháñ 20 MB áñd íš ñót šhówñ~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The picture has %1 × %2 pixels and is not shown</source>
            <translation>[Thé píçtúŕé háš %1 × %2 píxélš áñd íš ñót šhówñ~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>A picture of a kind that is not shown</source>
            <translation>[Á píçtúŕé óf á kíñd thát íš ñót šhówñ~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The picture is not in the attachment store any more</source>
            <translation>[Thé píçtúŕé íš ñót íñ thé áttáçhméñt štóŕé áñý móŕé~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The stored picture is damaged</source>
            <translation>[Thé štóŕéd píçtúŕé íš dámáĝéd~·~·~·~·]</translation>
        </message>
        <message>
            <source>The picture cannot be read</source>
            <translation>[Thé píçtúŕé çáññót bé ŕéád~·~·~·~·]</translation>
        </message>
        <message>
            <source>The picture is broken</source>
            <translation>[Thé píçtúŕé íš bŕókéñ~·~·~·]</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>[Píçtúŕé~·]</translation>
        </message>
        <message>
            <source>Open picture</source>
            <translation>[Ópéñ píçtúŕé~·~·]</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>[Çópý píçtúŕé~·~·]</translation>
        </message>
        <message>
            <source>Save picture as…</source>
            <translation>[Šávé píçtúŕé áš…~·~·]</translation>
        </message>
    </context>
    <context>
        <name>Plot</name>
        <message>
            <source>Points</source>
            <translation>[Póíñtš~·]</translation>
        </message>
        <message>
            <source>Steps over time</source>
            <translation>[Štépš óvéŕ tímé~·~·]</translation>
        </message>
        <message>
            <source>Bars</source>
            <translation>[Báŕš~·]</translation>
        </message>
        <message>
            <source>Nothing to draw.</source>
            <translation>[Ñóthíñĝ tó dŕáw.~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n value(s). %2: from %3 (%4) to %5 (%6).</source>
            <extracomment>a chart in one sentence; %1 kind of chart, %2 what is measured, %3 and %5 values, %4 and %6 whose</extracomment>
            <translation>
                <numerusform>[%1, %n válúé. %2: fŕóm %3 (%4) tó %5 (%6).~·~·~·~·~·~·]</numerusform>
                <numerusform>[%1, %n válúéš. %2: fŕóm %3 (%4) tó %5 (%6).~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PriceTexts</name>
        <message>
            <source>some</source>
            <extracomment>a price list has prices that hold under conditions, for example for long prompts</extracomment>
            <translation>[šómé~·]</translation>
        </message>
        <message>
            <source>%1 %</source>
            <extracomment>a percentage</extracomment>
            <translation>[%1 %~·]</translation>
        </message>
        <message>
            <source>%1, $/M</source>
            <extracomment>a price: what for, then its unit, dollars for a million tokens</extracomment>
            <translation>[%1, $/M~·]</translation>
        </message>
        <message>
            <source>%1, $ each</source>
            <extracomment>a price: what for, then its unit, dollars for one (image, request, search)</extracomment>
            <translation>[%1, $ éáçh~·~·]</translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>varies</source>
            <extracomment>instead of a price: it depends</extracomment>
            <translation>[váŕíéš~·]</translation>
        </message>
        <message>
            <source>New</source>
            <extracomment>what happened to a model: the server lists it for the first time</extracomment>
            <translation>[Ñéw~·]</translation>
        </message>
        <message>
            <source>Gone</source>
            <extracomment>what happened to a model: the server lists it no more</extracomment>
            <translation>[Ĝóñé~·]</translation>
        </message>
        <message>
            <source>Back</source>
            <extracomment>what happened to a model: it was gone and is listed again</extracomment>
            <translation>[Báçk~·]</translation>
        </message>
        <message>
            <source>Expires</source>
            <extracomment>the day from which a model is not offered any more</extracomment>
            <translation>[Éxpíŕéš~·]</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>[Çóñtéxt~·]</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>[Díšçóúñt~·]</translation>
        </message>
        <message>
            <source>Conditional prices</source>
            <translation>[Çóñdítíóñál pŕíçéš~·~·~·]</translation>
        </message>
        <message>
            <source>no change in 90 days</source>
            <translation>[ñó çháñĝé íñ 90 dáýš~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) in 90 days</source>
            <extracomment>how often a price changed</extracomment>
            <translation>
                <numerusform>[%n çháñĝé íñ 90 dáýš~·~·~·]</numerusform>
                <numerusform>[%n çháñĝéš íñ 90 dáýš~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, gone now</source>
            <extracomment>%1: how often a price changed; the model is not listed any more</extracomment>
            <translation>[%1, ĝóñé ñów~·~·]</translation>
        </message>
        <message>
            <source>%1, cheaper now</source>
            <translation>[%1, çhéápéŕ ñów~·~·]</translation>
        </message>
        <message>
            <source>%1, dearer now</source>
            <translation>[%1, déáŕéŕ ñów~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n cheaper</source>
            <extracomment>how many models became cheaper</extracomment>
            <translation>
                <numerusform>[%n çhéápéŕ~·~·]</numerusform>
                <numerusform>[%n çhéápéŕ~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dearer</source>
            <translation>
                <numerusform>[%n déáŕéŕ~·]</numerusform>
                <numerusform>[%n déáŕéŕ~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>[%n ñéw~·]</numerusform>
                <numerusform>[%n ñéw~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone</source>
            <translation>
                <numerusform>[%n ĝóñé~·]</numerusform>
                <numerusform>[%n ĝóñé~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n back</source>
            <translation>
                <numerusform>[%n báçk~·]</numerusform>
                <numerusform>[%n báçk~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expiring</source>
            <translation>
                <numerusform>[%n éxpíŕíñĝ~·~·]</numerusform>
                <numerusform>[%n éxpíŕíñĝ~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>no change</source>
            <extracomment>between the parts of a list: "2 cheaper, 1 new"</extracomment>
            <translation>[ñó çháñĝé~·]</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 is not listed any more</source>
            <translation>[%1 íš ñót líštéd áñý móŕé~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 expires on %2</source>
            <translation>[%1 éxpíŕéš óñ %2~·~·]</translation>
        </message>
        <message>
            <source>%1 is now cheaper: %2</source>
            <translation>[%1 íš ñów çhéápéŕ: %2~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is now %2 cheaper</source>
            <translation>[%1 íš ñów %2 çhéápéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is now dearer: %2</source>
            <translation>[%1 íš ñów déáŕéŕ: %2~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is now %2 dearer</source>
            <translation>[%1 íš ñów %2 déáŕéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>The file is no text in UTF-8.</source>
            <translation>[Thé fílé íš ñó téxt íñ ÚTF-8.~·~·~·~·]</translation>
        </message>
        <message>
            <source>The file is larger than what is taken: 64 MB and 500,000 points.</source>
            <translation>[Thé fílé íš láŕĝéŕ tháñ whát íš tákéñ: 64 MB áñd 500,000 póíñtš.~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The column “%1” is missing.</source>
            <translation>[Thé çólúmñ “%1” íš míššíñĝ.~·~·~·~·]</translation>
        </message>
        <message>
            <source>The column “%1” is not known.</source>
            <translation>[Thé çólúmñ “%1” íš ñót kñówñ.~·~·~·~·]</translation>
        </message>
        <message>
            <source>There are %1 cells, which is not what the first line has.</source>
            <translation>[Théŕé áŕé %1 çéllš, whíçh íš ñót whát thé fíŕšt líñé háš.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>A quote is opened and never closed.</source>
            <translation>[Á qúóté íš ópéñéd áñd ñévéŕ çlóšéd.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>This cannot be read as a price in JSON: %1</source>
            <translation>[Thíš çáññót bé ŕéád áš á pŕíçé íñ JŠÓÑ: %1~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The file holds no prices, or a newer version wrote it.</source>
            <translation>[Thé fílé hóldš ñó pŕíçéš, óŕ á ñéwéŕ véŕšíóñ wŕóté ít.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>“%1” is no day and no time with a time zone.</source>
            <translation>[“%1” íš ñó dáý áñd ñó tímé wíth á tímé žóñé.~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The model is missing.</source>
            <translation>[Thé módél íš míššíñĝ.~·~·~·]</translation>
        </message>
        <message>
            <source>“%1” is no name of a price.</source>
            <translation>[“%1” íš ñó ñámé óf á pŕíçé.~·~·~·~·]</translation>
        </message>
        <message>
            <source>“%1” is no price. A price is a decimal like 0.00000038.</source>
            <translation>[“%1” íš ñó pŕíçé. Á pŕíçé íš á déçímál líké 0.00000038.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>A cell is too long: %1</source>
            <translation>[Á çéll íš tóó lóñĝ: %1~·~·~·]</translation>
        </message>
        <message>
            <source>“%1” contradicts an earlier line about the same moment.</source>
            <translation>[“%1” çóñtŕádíçtš áñ éáŕlíéŕ líñé ábóút thé šámé móméñt.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <extracomment>%1: number of a line in a file, %2: what is wrong there</extracomment>
            <translation>[Líñé %1: %2~·~·]</translation>
        </message>
    </context>
    <context>
        <name>PriceWords</name>
        <message>
            <source>Input</source>
            <translation>[Íñpút~·]</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>[Óútpút~·]</translation>
        </message>
        <message>
            <source>Cached input</source>
            <translation>[Çáçhéd íñpút~·~·]</translation>
        </message>
        <message>
            <source>Writing the cache</source>
            <translation>[Wŕítíñĝ thé çáçhé~·~·~·]</translation>
        </message>
        <message>
            <source>Writing it for an hour</source>
            <translation>[Wŕítíñĝ ít fóŕ áñ hóúŕ~·~·~·]</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>[Ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>Audio input</source>
            <translation>[Áúdíó íñpút~·~·]</translation>
        </message>
        <message>
            <source>Audio output</source>
            <translation>[Áúdíó óútpút~·~·]</translation>
        </message>
        <message>
            <source>Cached audio</source>
            <translation>[Çáçhéd áúdíó~·~·]</translation>
        </message>
        <message>
            <source>Image tokens</source>
            <translation>[Ímáĝé tókéñš~·~·]</translation>
        </message>
        <message>
            <source>Image output</source>
            <translation>[Ímáĝé óútpút~·~·]</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>[Ímáĝé~·]</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>[Ŕéqúéšt~·]</translation>
        </message>
        <message>
            <source>Web search</source>
            <translation>[Wéb šéáŕçh~·~·]</translation>
        </message>
        <message>
            <source>varies</source>
            <translation>[váŕíéš~·]</translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>%1 / M</source>
            <extracomment>price of a million tokens</extracomment>
            <translation>[%1 / M~·]</translation>
        </message>
        <message>
            <source>%1 an image</source>
            <translation>[%1 áñ ímáĝé~·~·]</translation>
        </message>
        <message>
            <source>%1 a request</source>
            <translation>[%1 á ŕéqúéšt~·~·]</translation>
        </message>
        <message>
            <source>%1 a search</source>
            <translation>[%1 á šéáŕçh~·~·]</translation>
        </message>
        <message>
            <source>%1 each</source>
            <translation>[%1 éáçh~·]</translation>
        </message>
        <message>
            <source>above %1 tokens of input</source>
            <translation>[ábóvé %1 tókéñš óf íñpút~·~·~·~·]</translation>
        </message>
        <message>
            <source>from %1 to %2 UTC</source>
            <translation>[fŕóm %1 tó %2 ÚTÇ~·~·~·]</translation>
        </message>
        <message>
            <source>Not listed by this server</source>
            <translation>[Ñót líštéd bý thíš šéŕvéŕ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Instead, %1:</source>
            <extracomment>prices that hold under a condition; %1 is one like "above 200 k tokens of input"</extracomment>
            <translation>[Íñštéád, %1:~·~·]</translation>
        </message>
        <message>
            <source>Under other conditions:</source>
            <translation>[Úñdéŕ óthéŕ çóñdítíóñš:~·~·~·]</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>[Díšçóúñt~·]</translation>
        </message>
    </context>
    <context>
        <name>RefusalText</name>
        <message>
            <source>%1 is a folder; only files can be attached</source>
            <translation>[%1 íš á fóldéŕ; óñlý fíléš çáñ bé áttáçhéd~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is no ordinary file</source>
            <translation>[%1 íš ñó óŕdíñáŕý fílé~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is empty</source>
            <translation>[%1 íš émptý~·~·]</translation>
        </message>
        <message>
            <source>%1 is larger than %2</source>
            <translation>[%1 íš láŕĝéŕ tháñ %2~·~·~·]</translation>
        </message>
        <message>
            <source>%1 may not be read</source>
            <translation>[%1 máý ñót bé ŕéád~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is not there</source>
            <translation>[%1 íš ñót théŕé~·~·]</translation>
        </message>
        <message>
            <source>%1 is a link that leads to itself</source>
            <translation>[%1 íš á líñk thát léádš tó ítšélf~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 could not be read in time; its drive does not answer</source>
            <translation>[%1 çóúld ñót bé ŕéád íñ tímé; ítš dŕívé dóéš ñót áñšwéŕ~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is neither text, picture nor PDF</source>
            <translation>[%1 íš ñéíthéŕ téxt, píçtúŕé ñóŕ PDF~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 could not be read</source>
            <translation>[%1 çóúld ñót bé ŕéád~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>RichTextLayout</name>
        <message>
            <source>Footnote %1</source>
            <translation>[Fóótñóté %1~·~·]</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>[Báçk tó thé téxt~·~·]</translation>
        </message>
    </context>
    <context>
        <name>SchemaSheet</name>
        <message>
            <source>there is no schema yet</source>
            <translation>[théŕé íš ñó šçhémá ýét~·~·~·]</translation>
        </message>
        <message>
            <source>a schema begins with a brace: {</source>
            <translation>[á šçhémá béĝíñš wíth á bŕáçé: {~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>it ends too early</source>
            <translation>[ít éñdš tóó éáŕlý~·~·~·]</translation>
        </message>
        <message>
            <source>a comma or a colon is missing or in the wrong place</source>
            <translation>[á çómmá óŕ á çólóñ íš míššíñĝ óŕ íñ thé wŕóñĝ pláçé~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>this is no value of JSON</source>
            <translation>[thíš íš ñó válúé óf JŠÓÑ~·~·~·~·]</translation>
        </message>
        <message>
            <source>a text has no end, or an escape that is not known</source>
            <translation>[á téxt háš ñó éñd, óŕ áñ éšçápé thát íš ñót kñówñ~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>something stands behind the end</source>
            <translation>[šóméthíñĝ štáñdš béhíñd thé éñd~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>[ít íš ñéštéd tóó dééplý~·~·~·]</translation>
        </message>
        <message>
            <source>Line %1, column %2: %3</source>
            <extracomment>a place in a text and what is wrong there</extracomment>
            <translation>[Líñé %1, çólúmñ %2: %3~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>The server</source>
            <extracomment>subject of a sentence when the server's name is not known</extracomment>
            <translation>[Thé šéŕvéŕ~·~·]</translation>
        </message>
        <message>
            <source>the server</source>
            <extracomment>stands for the address of a server when it is not known</extracomment>
            <translation>[thé šéŕvéŕ~·~·]</translation>
        </message>
        <message>
            <source>%1 It says: %2</source>
            <extracomment>%1 is our sentence, %2 the server's message in its own language</extracomment>
            <translation>[%1 Ít šáýš: %2~·~·]</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>[Ñó çóññéçtíóñ~·~·]</translation>
        </message>
        <message>
            <source>%1 cannot be reached. Is the network up, and does the server run?</source>
            <translation>[%1 çáññót bé ŕéáçhéd. Íš thé ñétwóŕk úp, áñd dóéš thé šéŕvéŕ ŕúñ?~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The clocks do not agree</source>
            <translation>[Thé çlóçkš dó ñót áĝŕéé~·~·~·]</translation>
        </message>
        <message>
            <source>By this computer's clock the certificate of %1 is not valid now. Check this computer's clock; nothing was sent, your key included.</source>
            <translation>[Bý thíš çómpútéŕ'š çlóçk thé çéŕtífíçáté óf %1 íš ñót válíd ñów. Çhéçk thíš çómpútéŕ'š çlóçk; ñóthíñĝ wáš šéñt, ýóúŕ kéý íñçlúdéd.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The server could not prove who it is</source>
            <translation>[Thé šéŕvéŕ çóúld ñót pŕóvé whó ít íš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The certificate of %1 is not valid, so nothing was sent, your key included.</source>
            <translation>[Thé çéŕtífíçáté óf %1 íš ñót válíd, šó ñóthíñĝ wáš šéñt, ýóúŕ kéý íñçlúdéd.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation>[Ñó áñšwéŕ íñ tímé~·~·~·]</translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>[%1 díd ñót áñšwéŕ íñ tímé.~·~·~·~·]</translation>
        </message>
        <message>
            <source>The answer is not complete</source>
            <translation>[Thé áñšwéŕ íš ñót çómplété~·~·~·~·]</translation>
        </message>
        <message>
            <source>The connection to %1 ended before the answer did. What had arrived is kept.</source>
            <translation>[Thé çóññéçtíóñ tó %1 éñdéd béfóŕé thé áñšwéŕ díd. Whát hád áŕŕívéd íš képt.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>It is not known whether this was answered</source>
            <translation>[Ít íš ñót kñówñ whéthéŕ thíš wáš áñšwéŕéd~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The question left for %1, then the connection ended without an answer. It may have been charged; it was not sent again.</source>
            <translation>[Thé qúéštíóñ léft fóŕ %1, théñ thé çóññéçtíóñ éñdéd wíthóút áñ áñšwéŕ. Ít máý hávé bééñ çháŕĝéd; ít wáš ñót šéñt áĝáíñ.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The server points elsewhere</source>
            <translation>[Thé šéŕvéŕ póíñtš élšéwhéŕé~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 wants to hand the request to another address. That was not followed, because your key belongs to this address only.</source>
            <translation>[%1 wáñtš tó háñd thé ŕéqúéšt tó áñóthéŕ áddŕéšš. Thát wáš ñót fóllówéd, béçáúšé ýóúŕ kéý bélóñĝš tó thíš áddŕéšš óñlý.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The key was not accepted</source>
            <translation>[Thé kéý wáš ñót áççéptéd~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 does not accept the key: it is missing, mistyped, disabled or has expired.</source>
            <translation>[%1 dóéš ñót áççépt thé kéý: ít íš míššíñĝ, míštýpéd, díšábléd óŕ háš éxpíŕéd.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Not enough credit</source>
            <translation>[Ñót éñóúĝh çŕédít~·~·~·]</translation>
        </message>
        <message>
            <source>The account or the key has not enough credit left for this request. Add credits, ask for less, or use a free model.</source>
            <translation>[Thé áççóúñt óŕ thé kéý háš ñót éñóúĝh çŕédít léft fóŕ thíš ŕéqúéšt. Ádd çŕédítš, ášk fóŕ léšš, óŕ úšé á fŕéé módél.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>[Ñót állówéd~·~·]</translation>
        </message>
        <message>
            <source>%1 refused this request.</source>
            <translation>[%1 ŕéfúšéd thíš ŕéqúéšt.~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 takes no more requests for now. It asks to wait %2.</source>
            <translation>[%1 tákéš ñó móŕé ŕéqúéštš fóŕ ñów. Ít áškš tó wáít %2.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 takes no more requests for now. Wait a little, or use another model.</source>
            <translation>[%1 tákéš ñó móŕé ŕéqúéštš fóŕ ñów. Wáít á líttlé, óŕ úšé áñóthéŕ módél.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Too many requests</source>
            <translation>[Tóó máñý ŕéqúéštš~·~·~·]</translation>
        </message>
        <message>
            <source>Nobody offers this model</source>
            <translation>[Ñóbódý ófféŕš thíš módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 does not know this model, or your routing rules leave no provider for it.</source>
            <translation>[%1 dóéš ñót kñów thíš módél, óŕ ýóúŕ ŕóútíñĝ ŕúléš léávé ñó pŕóvídéŕ fóŕ ít.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The other side failed</source>
            <translation>[Thé óthéŕ šídé fáíléd~·~·~·]</translation>
        </message>
        <message>
            <source>%1 could not answer.</source>
            <translation>[%1 çóúld ñót áñšwéŕ.~·~·~·]</translation>
        </message>
        <message>
            <source>%1 cannot work with this request.</source>
            <translation>[%1 çáññót wóŕk wíth thíš ŕéqúéšt.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 cannot work with this request, because of “%2”.</source>
            <translation>[%1 çáññót wóŕk wíth thíš ŕéqúéšt, béçáúšé óf “%2”.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The request does not work</source>
            <translation>[Thé ŕéqúéšt dóéš ñót wóŕk~·~·~·~·]</translation>
        </message>
        <message>
            <source>The answer makes no sense</source>
            <translation>[Thé áñšwéŕ mákéš ñó šéñšé~·~·~·~·]</translation>
        </message>
        <message>
            <source>What %1 sent could not be understood. Is this the address of a model server?</source>
            <translation>[Whát %1 šéñt çóúld ñót bé úñdéŕštóód. Íš thíš thé áddŕéšš óf á módél šéŕvéŕ?~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>[Štóppéd~·]</translation>
        </message>
        <message>
            <source>You stopped this. What had arrived is kept.</source>
            <translation>[Ýóú štóppéd thíš. Whát hád áŕŕívéd íš képt.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>It could not be saved</source>
            <translation>[Ít çóúld ñót bé šávéd~·~·~·]</translation>
        </message>
        <message>
            <source>Your disk did not take it. Is there room left, and is the folder writable?</source>
            <translation>[Ýóúŕ díšk díd ñót táké ít. Íš théŕé ŕóóm léft, áñd íš thé fóldéŕ wŕítáblé?~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 could not be written or read. Is there room left, and is the folder writable?</source>
            <translation>[%1 çóúld ñót bé wŕíttéñ óŕ ŕéád. Íš théŕé ŕóóm léft, áñd íš thé fóldéŕ wŕítáblé?~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The keychain did not help</source>
            <translation>[Thé kéýçháíñ díd ñót hélp~·~·~·~·]</translation>
        </message>
        <message>
            <source>The system's keychain is locked, missing or refused. Keys can be used for this session only until it works again.</source>
            <translation>[Thé šýštém'š kéýçháíñ íš lóçkéd, míššíñĝ óŕ ŕéfúšéd. Kéýš çáñ bé úšéd fóŕ thíš šéššíóñ óñlý úñtíl ít wóŕkš áĝáíñ.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Something went wrong here</source>
            <translation>[Šóméthíñĝ wéñt wŕóñĝ héŕé~·~·~·~·]</translation>
        </message>
        <message>
            <source>This is a fault of the program, not of the server. Your conversations are safe.</source>
            <translation>[Thíš íš á fáúlt óf thé pŕóĝŕám, ñót óf thé šéŕvéŕ. Ýóúŕ çóñvéŕšátíóñš áŕé šáfé.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Use another key…</source>
            <translation>[Úšé áñóthéŕ kéý…~·~·]</translation>
        </message>
        <message>
            <source>Add credits…</source>
            <translation>[Ádd çŕédítš…~·~·]</translation>
        </message>
        <message>
            <source>Wait and try again</source>
            <translation>[Wáít áñd tŕý áĝáíñ~·~·~·]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>[Tŕý áĝáíñ~·]</translation>
        </message>
        <message>
            <source>Another model…</source>
            <translation>[Áñóthéŕ módél…~·~·]</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>[Édít thé qúéštíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>Connections…</source>
            <translation>[Çóññéçtíóñš…~·~·]</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>[Détáílš~·]</translation>
        </message>
        <message>
            <source>Go on from here</source>
            <translation>[Ĝó óñ fŕóm héŕé~·~·]</translation>
        </message>
    </context>
    <context>
        <name>TableItem</name>
        <message>
            <source>Copy</source>
            <translation>[Çópý~·]</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>[Çópý thé táblé~·~·]</translation>
        </message>
        <message>
            <source>Sort by %1</source>
            <translation>[Šóŕt bý %1~·~·]</translation>
        </message>
        <message>
            <source>Show all %1 rows</source>
            <translation>[Šhów áll %1 ŕówš~·~·]</translation>
        </message>
        <message>
            <source>Copy table for a spreadsheet</source>
            <translation>[Çópý táblé fóŕ á špŕéádšhéét~·~·~·~·]</translation>
        </message>
        <message>
            <source>Copy table as Markdown</source>
            <translation>[Çópý táblé áš Máŕkdówñ~·~·~·]</translation>
        </message>
        <message>
            <source>Copy table as HTML</source>
            <translation>[Çópý táblé áš HTML~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>ToolCardItem</name>
        <message>
            <source>Arguments</source>
            <translation>[Áŕĝúméñtš~·]</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>[Ŕéšúlt~·]</translation>
        </message>
        <message>
            <source>Wants to call</source>
            <translation>[Wáñtš tó çáll~·~·]</translation>
        </message>
        <message>
            <source>Called</source>
            <translation>[Çálléd~·]</translation>
        </message>
        <message>
            <source>Copy arguments</source>
            <translation>[Çópý áŕĝúméñtš~·~·]</translation>
        </message>
        <message>
            <source>Copy result</source>
            <translation>[Çópý ŕéšúlt~·~·]</translation>
        </message>
    </context>
    <context>
        <name>Transcript</name>
        <message>
            <source>Picture</source>
            <translation>[Píçtúŕé~·]</translation>
        </message>
        <message>
            <source>File</source>
            <translation>[Fílé~·]</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>[Šóúñd~·]</translation>
        </message>
        <message>
            <source>Unknown part: %1</source>
            <translation>[Úñkñówñ páŕt: %1~·~·]</translation>
        </message>
        <message>
            <source>Thinking…</source>
            <translation>[Thíñkíñĝ…~·]</translation>
        </message>
        <message>
            <source>Thought</source>
            <translation>[Thóúĝht~·]</translation>
        </message>
        <message>
            <source>Thought for %1</source>
            <translation>[Thóúĝht fóŕ %1~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>[%n tókéñ~·]</numerusform>
                <numerusform>[%n tókéñš~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>queued</source>
            <translation>[qúéúéd~·]</translation>
        </message>
        <message>
            <source>waiting %1</source>
            <translation>[wáítíñĝ %1~·~·]</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>[štóppéd~·]</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>[íñtéŕŕúptéd~·~·]</translation>
        </message>
        <message>
            <source>%1 to first token</source>
            <translation>[%1 tó fíŕšt tókéñ~·~·~·]</translation>
        </message>
        <message>
            <source>%1 → %2 tokens</source>
            <translation>[%1 → %2 tókéñš~·~·]</translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>cost unknown</source>
            <translation>[çóšt úñkñówñ~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) unreadable</source>
            <translation>
                <numerusform>[%n évéñt úñŕéádáblé~·~·~·]</numerusform>
                <numerusform>[%n évéñtš úñŕéádáblé~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 s</source>
            <extracomment>whole seconds that count down</extracomment>
            <translation>[%1 š~·]</translation>
        </message>
        <message>
            <source>Will try again in %1.</source>
            <translation>[Wíll tŕý áĝáíñ íñ %1.~·~·~·]</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>[Çáñçél~·]</translation>
        </message>
        <message>
            <source>The answer reached its length limit</source>
            <translation>[Thé áñšwéŕ ŕéáçhéd ítš léñĝth límít~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>[Édít~·]</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>[Çópý~·]</translation>
        </message>
        <message>
            <source>More</source>
            <translation>[Móŕé~·]</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>[Ŕétŕý~·]</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>[Çóñtíñúé~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::AlertAnnouncer</name>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>[%1, áñd %n móŕé~·~·]</numerusform>
                <numerusform>[%1, áñd %n móŕé~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) of models you watch</source>
            <extracomment>title of a notification; below it stands what changed</extracomment>
            <translation>
                <numerusform>[%n çháñĝé óf módélš ýóú wátçh~·~·~·~·]</numerusform>
                <numerusform>[%n çháñĝéš óf módélš ýóú wátçh~·~·~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::AlertSwitches</name>
        <message>
            <source>Tell me when prices change</source>
            <translation>[Téll mé whéñ pŕíçéš çháñĝé~·~·~·~·]</translation>
        </message>
        <message>
            <source>of my favourites</source>
            <translation>[óf mý fávóúŕítéš~·~·]</translation>
        </message>
        <message>
            <source>of models I used in the last 30 days</source>
            <translation>[óf módélš Í úšéd íñ thé lášt 30 dáýš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>also as a notification of the desktop</source>
            <translation>[álšó áš á ñótífíçátíóñ óf thé déšktóp~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>and ask for the list at each start</source>
            <translation>[áñd ášk fóŕ thé líšt át éáçh štáŕt~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Without it prices are compared when you refresh the list of models yourself.</source>
            <translation>[Wíthóút ít pŕíçéš áŕé çómpáŕéd whéñ ýóú ŕéfŕéšh thé líšt óf módélš ýóúŕšélf.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::AnswerHeader</name>
        <message>
            <source>Stop</source>
            <translation>[Štóp~·]</translation>
        </message>
        <message>
            <source>your pick</source>
            <translation>[ýóúŕ píçk~·]</translation>
        </message>
        <message>
            <source>cheapest</source>
            <translation>[çhéápéšt~·]</translation>
        </message>
        <message>
            <source>This is best</source>
            <translation>[Thíš íš béšt~·~·]</translation>
        </message>
        <message>
            <source>Go on with this</source>
            <translation>[Ĝó óñ wíth thíš~·~·]</translation>
        </message>
        <message>
            <source>Votes for this answer and shows who gave each</source>
            <translation>[Vótéš fóŕ thíš áñšwéŕ áñd šhówš whó ĝávé éáçh~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Shows this answer alone; the others stay as branches</source>
            <translation>[Šhówš thíš áñšwéŕ álóñé; thé óthéŕš štáý áš bŕáñçhéš~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is best</source>
            <translation>[%1 íš béšt~·~·]</translation>
        </message>
        <message>
            <source>Go on with the answer of %1</source>
            <translation>[Ĝó óñ wíth thé áñšwéŕ óf %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>Stop the answer of %1</source>
            <translation>[Štóp thé áñšwéŕ óf %1~·~·~·]</translation>
        </message>
        <message>
            <source>More about the answer of %1</source>
            <translation>[Móŕé ábóút thé áñšwéŕ óf %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>More</source>
            <translation>[Móŕé~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::AttachmentChip</name>
        <message>
            <source>Pasted</source>
            <translation>[Páštéd~·]</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>[ŕéádíñĝ…~·]</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>[Páštéd píçtúŕé~·~·]</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>[Páštéd téxt~·~·]</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>[Téxt~·]</translation>
        </message>
        <message>
            <source>PDF with a password</source>
            <translation>[PDF wíth á páššwóŕd~·~·~·]</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>[PDF~·]</translation>
        </message>
        <message>
            <source>File</source>
            <translation>[Fílé~·]</translation>
        </message>
        <message>
            <source>Attachment %1</source>
            <translation>[Áttáçhméñt %1~·~·]</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>[Ŕémóvé %1~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::AttachmentTray</name>
        <message>
            <source>Pasted text</source>
            <translation>[Páštéd téxt~·~·]</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>[Páštéd píçtúŕé~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::BarChart</name>
        <message>
            <source>Cost per day</source>
            <translation>[Çóšt péŕ dáý~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s), at most %1 a day</source>
            <translation>
                <numerusform>[%n dáý, át móšt %1 á dáý~·~·~·~·]</numerusform>
                <numerusform>[%n dáýš, át móšt %1 á dáý~·~·~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::BreakEvenCard</name>
        <message>
            <source>Fee on credits, %</source>
            <translation>[Féé óñ çŕédítš, %~·~·~·]</translation>
        </message>
        <message>
            <source>Fee on an own key, %</source>
            <translation>[Féé óñ áñ ówñ kéý, %~·~·~·]</translation>
        </message>
        <message>
            <source>free up to, $ a month</source>
            <translation>[fŕéé úp tó, $ á móñth~·~·~·]</translation>
        </message>
        <message>
            <source>Assumptions: no server tells its fees. These are OpenRouter's terms of 2026.</source>
            <translation>[Áššúmptíóñš: ñó šéŕvéŕ téllš ítš fééš. Théšé áŕé ÓpéñŔóútéŕ'š téŕmš óf 2026.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Choose a model whose price is known.</source>
            <translation>[Çhóóšé á módél whóšé pŕíçé íš kñówñ.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>With credits: %1</source>
            <extracomment>a month of work paid with credits; %1 is an amount</extracomment>
            <translation>[Wíth çŕédítš: %1~·~·]</translation>
        </message>
        <message>
            <source>With your own provider key: %1</source>
            <extracomment>a month of work with the user's own key of the provider (BYOK); %1 is an amount</extracomment>
            <translation>[Wíth ýóúŕ ówñ pŕóvídéŕ kéý: %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>An own key saves %1 a month.</source>
            <translation>[Áñ ówñ kéý šávéš %1 á móñth.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Credits save %1 a month.</source>
            <translation>[Çŕédítš šávé %1 á móñth.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Credits are cheaper from a list price of %1 a month on.</source>
            <translation>[Çŕédítš áŕé çhéápéŕ fŕóm á líšt pŕíçé óf %1 á móñth óñ.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>However much it is, credits are never cheaper.</source>
            <translation>[Hówévéŕ múçh ít íš, çŕédítš áŕé ñévéŕ çhéápéŕ.~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>It is not offered for batches.</source>
            <translation>[Ít íš ñót ófféŕéd fóŕ bátçhéš.~·~·~·~·]</translation>
        </message>
        <message>
            <source>It is offered for batches, but what they cost is not known.</source>
            <translation>[Ít íš ófféŕéd fóŕ bátçhéš, bút whát théý çóšt íš ñót kñówñ.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>At once: %1</source>
            <extracomment>a month of work at the prices of the list, answered at once; %1 is an amount</extracomment>
            <translation>[Át óñçé: %1~·~·]</translation>
        </message>
        <message>
            <source>As a batch, within a day: %1</source>
            <extracomment>the same work handed in as a batch, which is answered later and cheaper; %1 is an amount</extracomment>
            <translation>[Áš á bátçh, wíthíñ á dáý: %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>A batch saves %1 a month, %2.</source>
            <extracomment>%1 is an amount, %2 a share like "50 %"</extracomment>
            <translation>[Á bátçh šávéš %1 á móñth, %2.~·~·~·~·]</translation>
        </message>
        <message>
            <source>A batch costs %1 a month more.</source>
            <translation>[Á bátçh çóštš %1 á móñth móŕé.~·~·~·~·]</translation>
        </message>
        <message>
            <source>A batch saves nothing.</source>
            <translation>[Á bátçh šávéš ñóthíñĝ.~·~·~·]</translation>
        </message>
        <message>
            <source>Break-even · %1</source>
            <translation>[Bŕéák-évéñ · %1~·~·]</translation>
        </message>
        <message>
            <source>Break-even</source>
            <translation>[Bŕéák-évéñ~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CalculatorView</name>
        <message>
            <source>All models</source>
            <translation>[Áll módélš~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>The %n found</source>
            <translation>
                <numerusform>[Thé %n fóúñd~·~·]</numerusform>
                <numerusform>[Thé %n fóúñd~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n compared</source>
            <translation>
                <numerusform>[Thé %n çómpáŕéd~·~·]</numerusform>
                <numerusform>[Thé %n çómpáŕéd~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>what you paid</source>
            <translation>[whát ýóú páíd~·~·]</translation>
        </message>
        <message>
            <source>the cheapest</source>
            <translation>[thé çhéápéšt~·~·]</translation>
        </message>
        <message>
            <source>the selected model</source>
            <translation>[thé šéléçtéd módél~·~·~·]</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>[Ñó módélš ýét~·~·]</translation>
        </message>
        <message>
            <source>As soon as a catalogue has been fetched, its prices are compared here.</source>
            <translation>[Áš šóóñ áš á çátálóĝúé háš bééñ fétçhéd, ítš pŕíçéš áŕé çómpáŕéd héŕé.~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Pricing your use…</source>
            <translation>[Pŕíçíñĝ ýóúŕ úšé…~·~·~·]</translation>
        </message>
        <message>
            <source>No answers in this period</source>
            <translation>[Ñó áñšwéŕš íñ thíš péŕíód~·~·~·~·]</translation>
        </message>
        <message>
            <source>What you ask from now on is priced here at every model.</source>
            <translation>[Whát ýóú ášk fŕóm ñów óñ íš pŕíçéd héŕé át évéŕý módél.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>[Štóppéd~·]</translation>
        </message>
        <message>
            <source>Your use has not been priced.</source>
            <translation>[Ýóúŕ úšé háš ñót bééñ pŕíçéd.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Price it</source>
            <translation>[Pŕíçé ít~·]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>[Tŕý áĝáíñ~·]</translation>
        </message>
        <message>
            <source>Typed work</source>
            <translation>[Týpéd wóŕk~·~·]</translation>
        </message>
        <message>
            <source>My own use</source>
            <translation>[Mý ówñ úšé~·~·]</translation>
        </message>
        <message>
            <source>What is calculated</source>
            <translation>[Whát íš çálçúlátéd~·~·~·]</translation>
        </message>
        <message>
            <source>Which models</source>
            <translation>[Whíçh módélš~·~·]</translation>
        </message>
        <message>
            <source>Difference to</source>
            <translation>[Dífféŕéñçé tó~·~·]</translation>
        </message>
        <message>
            <source>What differences are to</source>
            <translation>[Whát dífféŕéñçéš áŕé tó~·~·~·]</translation>
        </message>
        <message>
            <source>costs</source>
            <extracomment>proposed as the name of a file</extracomment>
            <translation>[çóštš~·]</translation>
        </message>
        <message>
            <source>What the work costs, cheapest first</source>
            <translation>[Whát thé wóŕk çóštš, çhéápéšt fíŕšt~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CatalogueView</name>
        <message numerus="yes">
            <source>%n model(s)</source>
            <extracomment>%1 models pass the search, out of %2</extracomment>
            <translation>
                <numerusform>[%n módél~·]</numerusform>
                <numerusform>[%n módélš~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>[%1 óf %2~·]</translation>
        </message>
        <message>
            <source>updated %1, %2</source>
            <extracomment>when the list of models was fetched, like "4 min ago"; %2: what changed, like "2 cheaper, 1 new"</extracomment>
            <translation>[úpdátéd %1, %2~·~·]</translation>
        </message>
        <message>
            <source>updated %1</source>
            <translation>[úpdátéd %1~·~·]</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>[Módélš~·]</translation>
        </message>
        <message>
            <source>No model matches</source>
            <translation>[Ñó módél mátçhéš~·~·]</translation>
        </message>
        <message>
            <source>Take a word or a bound out of the search.</source>
            <translation>[Táké á wóŕd óŕ á bóúñd óút óf thé šéáŕçh.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Show all models</source>
            <translation>[Šhów áll módélš~·~·]</translation>
        </message>
        <message>
            <source>Asking for the models…</source>
            <translation>[Áškíñĝ fóŕ thé módélš…~·~·~·]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>[Tŕý áĝáíñ~·]</translation>
        </message>
        <message>
            <source>No models yet</source>
            <translation>[Ñó módélš ýét~·~·]</translation>
        </message>
        <message>
            <source>The list of models has not been fetched yet. It is asked for when you say so.</source>
            <translation>[Thé líšt óf módélš háš ñót bééñ fétçhéd ýét. Ít íš áškéd fóŕ whéñ ýóú šáý šó.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Fetch the models</source>
            <translation>[Fétçh thé módélš~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ChangesView</name>
        <message>
            <source>Taking in prices: %1 of %2</source>
            <extracomment>%1 and %2: numbers</extracomment>
            <translation>[Tákíñĝ íñ pŕíçéš: %1 óf %2~·~·~·~·]</translation>
        </message>
        <message>
            <source>Favourites only</source>
            <translation>[Fávóúŕítéš óñlý~·~·]</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>[Ŕéfŕéšh~·]</translation>
        </message>
        <message>
            <source>Ask for the list of models and compare its prices</source>
            <translation>[Ášk fóŕ thé líšt óf módélš áñd çómpáŕé ítš pŕíçéš~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Files</source>
            <extracomment>button with a menu: take prices in from a file, write them to one</extracomment>
            <translation>[Fíléš~·]</translation>
        </message>
        <message>
            <source>Take prices in from a file, or write them to one</source>
            <translation>[Táké pŕíçéš íñ fŕóm á fílé, óŕ wŕíté thém tó óñé~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>[Çáñçél~·]</translation>
        </message>
        <message>
            <source>Stop taking prices in</source>
            <translation>[Štóp tákíñĝ pŕíçéš íñ~·~·~·]</translation>
        </message>
        <message>
            <source>Changes of prices and models</source>
            <translation>[Çháñĝéš óf pŕíçéš áñd módélš~·~·~·~·]</translation>
        </message>
        <message>
            <source>Show in the catalogue</source>
            <translation>[Šhów íñ thé çátálóĝúé~·~·~·]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>[Tŕý áĝáíñ~·]</translation>
        </message>
        <message>
            <source>Nothing of this kind</source>
            <translation>[Ñóthíñĝ óf thíš kíñd~·~·~·]</translation>
        </message>
        <message>
            <source>Other changes are hidden by the choice above.</source>
            <translation>[Óthéŕ çháñĝéš áŕé híddéñ bý thé çhóíçé ábóvé.~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Show all changes</source>
            <translation>[Šhów áll çháñĝéš~·~·]</translation>
        </message>
        <message>
            <source>Looking for changes…</source>
            <translation>[Lóókíñĝ fóŕ çháñĝéš…~·~·~·]</translation>
        </message>
        <message>
            <source>Prices of the sandbox do not change</source>
            <translation>[Pŕíçéš óf thé šáñdbóx dó ñót çháñĝé~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>They are pretend. With a server of your own every change of its prices is kept here, from its first list of models on.</source>
            <translation>[Théý áŕé pŕétéñd. Wíth á šéŕvéŕ óf ýóúŕ ówñ évéŕý çháñĝé óf ítš pŕíçéš íš képt héŕé, fŕóm ítš fíŕšt líšt óf módélš óñ.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Use my own key…</source>
            <translation>[Úšé mý ówñ kéý…~·~·]</translation>
        </message>
        <message>
            <source>No list of models yet</source>
            <translation>[Ñó líšt óf módélš ýét~·~·~·]</translation>
        </message>
        <message>
            <source>The first list is what later ones are compared with. It is asked for when you say so.</source>
            <translation>[Thé fíŕšt líšt íš whát látéŕ óñéš áŕé çómpáŕéd wíth. Ít íš áškéd fóŕ whéñ ýóú šáý šó.~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Fetch the models</source>
            <translation>[Fétçh thé módélš~·~·]</translation>
        </message>
        <message>
            <source>No change so far</source>
            <translation>[Ñó çháñĝé šó fáŕ~·~·]</translation>
        </message>
        <message>
            <source>Everything costs what it did at first sight. Each refresh adds what is different; a file of older prices can be taken in.</source>
            <translation>[Évéŕýthíñĝ çóštš whát ít díd át fíŕšt šíĝht. Éáçh ŕéfŕéšh áddš whát íš dífféŕéñt; á fílé óf óldéŕ pŕíçéš çáñ bé tákéñ íñ.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Refresh now</source>
            <translation>[Ŕéfŕéšh ñów~·~·]</translation>
        </message>
        <message>
            <source>All</source>
            <translation>[Áll~·]</translation>
        </message>
        <message>
            <source>Cheaper</source>
            <extracomment>models that became cheaper</extracomment>
            <translation>[Çhéápéŕ~·]</translation>
        </message>
        <message>
            <source>Dearer</source>
            <translation>[Déáŕéŕ~·]</translation>
        </message>
        <message>
            <source>New</source>
            <extracomment>models that were added</extracomment>
            <translation>[Ñéw~·]</translation>
        </message>
        <message>
            <source>Gone</source>
            <extracomment>models that are not listed any more</extracomment>
            <translation>[Ĝóñé~·]</translation>
        </message>
        <message>
            <source>Expiring</source>
            <extracomment>models that will not be offered for long</extracomment>
            <translation>[Éxpíŕíñĝ~·]</translation>
        </message>
        <message>
            <source>Other</source>
            <extracomment>changes of other kinds</extracomment>
            <translation>[Óthéŕ~·]</translation>
        </message>
        <message>
            <source>Show: %1, %2</source>
            <extracomment>%1: kind of change, %2: how many there are</extracomment>
            <translation>[Šhów: %1, %2~·~·]</translation>
        </message>
        <message>
            <source>Asking for the list of models…</source>
            <translation>[Áškíñĝ fóŕ thé líšt óf módélš…~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only the sandbox is there</source>
            <translation>[Óñlý thé šáñdbóx íš théŕé~·~·~·~·]</translation>
        </message>
        <message>
            <source>No list of models has been fetched</source>
            <translation>[Ñó líšt óf módélš háš bééñ fétçhéd~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Updated %1, %2</source>
            <extracomment>%1: "4 min ago", %2: "2 cheaper, 1 new"</extracomment>
            <translation>[Úpdátéd %1, %2~·~·]</translation>
        </message>
        <message>
            <source>Updated %1</source>
            <translation>[Úpdátéd %1~·~·]</translation>
        </message>
        <message>
            <source>Choose a change to see how that price went</source>
            <translation>[Çhóóšé á çháñĝé tó šéé hów thát pŕíçé wéñt~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Take prices in</source>
            <translation>[Táké pŕíçéš íñ~·~·]</translation>
        </message>
        <message>
            <source>Prices (*.csv *.json);;All files (*)</source>
            <translation>[Pŕíçéš (*.çšv *.jšóñ);;Áll fíléš (*)~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Export prices</source>
            <translation>[Éxpóŕt pŕíçéš~·~·]</translation>
        </message>
        <message>
            <source>The sandbox has no history</source>
            <translation>[Thé šáñdbóx háš ñó híštóŕý~·~·~·~·]</translation>
        </message>
        <message>
            <source>Take back %1 (%2)</source>
            <extracomment>menu: %1 a file that was taken in, %2 when</extracomment>
            <translation>[Táké báçk %1 (%2)~·~·~·]</translation>
        </message>
        <message>
            <source>Take prices in…</source>
            <translation>[Táké pŕíçéš íñ…~·~·]</translation>
        </message>
        <message>
            <source>Export as CSV…</source>
            <translation>[Éxpóŕt áš ÇŠV…~·~·]</translation>
        </message>
        <message>
            <source>Export as JSON…</source>
            <translation>[Éxpóŕt áš JŠÓÑ…~·~·]</translation>
        </message>
        <message>
            <source>prices of %1</source>
            <extracomment>suggested name of a file</extracomment>
            <translation>[pŕíçéš óf %1~·~·]</translation>
        </message>
        <message>
            <source>Reading the file…</source>
            <translation>[Ŕéádíñĝ thé fílé…~·~·~·]</translation>
        </message>
        <message>
            <source>Nothing of the file was taken in.</source>
            <translation>[Ñóthíñĝ óf thé fílé wáš tákéñ íñ.~·~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more.</source>
            <extracomment>below the first problems of a file</extracomment>
            <translation>
                <numerusform>[… áñd %n móŕé.~·~·]</numerusform>
                <numerusform>[… áñd %n móŕé.~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was taken in from %1.</source>
            <translation>[Ñóthíñĝ wáš tákéñ íñ fŕóm %1.~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 holds no prices.</source>
            <translation>[%1 hóldš ñó pŕíçéš.~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n price(s) taken in.</source>
            <extracomment>a file; %n: how many prices of it were not known before</extracomment>
            <translation>
                <numerusform>[%1: %n pŕíçé tákéñ íñ.~·~·~·]</numerusform>
                <numerusform>[%1: %n pŕíçéš tákéñ íñ.~·~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n differ from what was seen.</source>
            <extracomment>prices of a file that differ from what the program saw at that time</extracomment>
            <translation>
                <numerusform>[%n dífféŕ fŕóm whát wáš šééñ.~·~·~·~·]</numerusform>
                <numerusform>[%n dífféŕ fŕóm whát wáš šééñ.~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>The prices of %1 are taken back.</source>
            <translation>[Thé pŕíçéš óf %1 áŕé tákéñ báçk.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The prices are in %1.</source>
            <translation>[Thé pŕíçéš áŕé íñ %1.~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ChatInspector</name>
        <message>
            <source>About this chat</source>
            <translation>[Ábóút thíš çhát~·~·]</translation>
        </message>
        <message>
            <source>This chat</source>
            <translation>[Thíš çhát~·]</translation>
        </message>
        <message>
            <source>What will be sent…</source>
            <translation>[Whát wíll bé šéñt…~·~·~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
        <message>
            <source>change</source>
            <translation>[çháñĝé~·]</translation>
        </message>
        <message>
            <source>Change the model</source>
            <translation>[Çháñĝé thé módél~·~·]</translation>
        </message>
        <message>
            <source>Routing</source>
            <translation>[Ŕóútíñĝ~·]</translation>
        </message>
        <message>
            <source>For this chat…</source>
            <translation>[Fóŕ thíš çhát…~·~·]</translation>
        </message>
        <message>
            <source>Other rules for this chat than those of the settings</source>
            <translation>[Óthéŕ ŕúléš fóŕ thíš çhát tháñ thóšé óf thé šéttíñĝš~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>[Páŕámétéŕš~·~·]</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>[Šýštém pŕómpt~·~·]</translation>
        </message>
        <message>
            <source>Instructions for this chat</source>
            <translation>[Íñštŕúçtíóñš fóŕ thíš çhát~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ChatPage</name>
        <message>
            <source>Picture copied</source>
            <translation>[Píçtúŕé çópíéd~·~·]</translation>
        </message>
        <message>
            <source>The conversation is about %1 tokens too long for this model: leave messages out by the meter below, or choose a model with more context</source>
            <translation>[Thé çóñvéŕšátíóñ íš ábóút %1 tókéñš tóó lóñĝ fóŕ thíš módél: léávé méššáĝéš óút bý thé météŕ bélów, óŕ çhóóšé á módél wíth móŕé çóñtéxt~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Copied as Markdown</source>
            <translation>[Çópíéd áš Máŕkdówñ~·~·~·]</translation>
        </message>
        <message>
            <source>Copy message as Markdown</source>
            <translation>[Çópý méššáĝé áš Máŕkdówñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Retry with another model…</source>
            <translation>[Ŕétŕý wíth áñóthéŕ módél…~·~·~·~·]</translation>
        </message>
        <message>
            <source>Ask other models…</source>
            <translation>[Ášk óthéŕ módélš…~·~·~·]</translation>
        </message>
        <message>
            <source>Quote in a reply</source>
            <translation>[Qúóté íñ á ŕéplý~·~·]</translation>
        </message>
        <message>
            <source>Continue this answer</source>
            <translation>[Çóñtíñúé thíš áñšwéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>Copy generation id</source>
            <translation>[Çópý ĝéñéŕátíóñ íd~·~·~·]</translation>
        </message>
        <message>
            <source>Copy error details</source>
            <translation>[Çópý éŕŕóŕ détáílš~·~·~·]</translation>
        </message>
        <message>
            <source>Save code</source>
            <translation>[Šávé çódé~·]</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>[Šávé píçtúŕé~·~·]</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>[Šávéd~·]</translation>
        </message>
        <message>
            <source>Chat deleted</source>
            <translation>[Çhát délétéd~·~·]</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>[Éxpóŕt çhát~·~·]</translation>
        </message>
        <message>
            <source>Complete, can be imported again (*.json)</source>
            <translation>[Çómplété, çáñ bé ímpóŕtéd áĝáíñ (*.jšóñ)~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Markdown, for reading (*.md)</source>
            <translation>[Máŕkdówñ, fóŕ ŕéádíñĝ (*.md)~·~·~·~·]</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>[Éxpóŕtéd~·]</translation>
        </message>
        <message>
            <source>Import a conversation</source>
            <translation>[Ímpóŕt á çóñvéŕšátíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>Exported chats (*.json)</source>
            <translation>[Éxpóŕtéd çhátš (*.jšóñ)~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n chat(s) imported</source>
            <translation>
                <numerusform>[%n çhát ímpóŕtéd~·~·]</numerusform>
                <numerusform>[%n çhátš ímpóŕtéd~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Not everything could be imported</source>
            <translation>[Ñót évéŕýthíñĝ çóúld bé ímpóŕtéd~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>What would you like to ask?</source>
            <translation>[Whát wóúld ýóú líké tó ášk?~·~·~·~·]</translation>
        </message>
        <message>
            <source>The built-in sandbox answers on this computer, for pretend money. Add a connection with a key to talk to real models.</source>
            <translation>[Thé búílt-íñ šáñdbóx áñšwéŕš óñ thíš çómpútéŕ, fóŕ pŕétéñd móñéý. Ádd á çóññéçtíóñ wíth á kéý tó tálk tó ŕéál módélš.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 will answer. What you write is kept on this computer.</source>
            <translation>[%1 wíll áñšwéŕ. Whát ýóú wŕíté íš képt óñ thíš çómpútéŕ.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>[Ñéw çhát~·]</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>[Ñóñé ýét~·]</translation>
        </message>
        <message>
            <source>There is nothing to send yet.</source>
            <translation>[Théŕé íš ñóthíñĝ tó šéñd ýét.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Fork into a new chat from here</source>
            <translation>[Fóŕk íñtó á ñéw çhát fŕóm héŕé~·~·~·~·]</translation>
        </message>
        <message>
            <source>Branches…</source>
            <translation>[Bŕáñçhéš…~·]</translation>
        </message>
        <message>
            <source>Delete message</source>
            <translation>[Délété méššáĝé~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) deleted</source>
            <translation>
                <numerusform>[%n méššáĝé délétéd~·~·~·]</numerusform>
                <numerusform>[%n méššáĝéš délétéd~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>This is a new chat with the messages up to there</source>
            <translation>[Thíš íš á ñéw çhát wíth thé méššáĝéš úp tó théŕé~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>[Šídé bý šídé~·~·]</translation>
        </message>
        <message>
            <source>All answers in columns, or one at a time</source>
            <translation>[Áll áñšwéŕš íñ çólúmñš, óŕ óñé át á tímé~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>[Çómpáŕé…~·]</translation>
        </message>
        <message>
            <source>Where two answers differ, and what each cost</source>
            <translation>[Whéŕé twó áñšwéŕš dífféŕ, áñd whát éáçh çóšt~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Blind</source>
            <translation>[Blíñd~·]</translation>
        </message>
        <message>
            <source>Hides who answers until you have voted for the best answer</source>
            <translation>[Hídéš whó áñšwéŕš úñtíl ýóú hávé vótéd fóŕ thé béšt áñšwéŕ~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CommandListModel</name>
        <message>
            <source>%1, %2</source>
            <extracomment>read by screen readers: the name of an entry and its kind (action, chat, model)</extracomment>
            <translation>[%1, %2~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CommandPalette</name>
        <message>
            <source>action</source>
            <translation>[áçtíóñ~·]</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>[çhát~·]</translation>
        </message>
        <message>
            <source>model</source>
            <translation>[módél~·]</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>[Çómmáñd pálétté~·~·]</translation>
        </message>
        <message>
            <source>Search actions, chats and models</source>
            <translation>[Šéáŕçh áçtíóñš, çhátš áñd módélš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>[Whát wáš fóúñd~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CompareSheet</name>
        <message>
            <source>Compare answers</source>
            <translation>[Çómpáŕé áñšwéŕš~·~·]</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>[Fíŕšt áñšwéŕ~·~·]</translation>
        </message>
        <message>
            <source>Second answer</source>
            <translation>[Šéçóñd áñšwéŕ~·~·]</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>[Šídé bý šídé~·~·]</translation>
        </message>
        <message>
            <source>In one text</source>
            <translation>[Íñ óñé téxt~·~·]</translation>
        </message>
        <message>
            <source>and</source>
            <comment>between two answers that are compared</comment>
            <translation>[áñd~·]</translation>
        </message>
        <message>
            <source>Both answers in one text</source>
            <translation>[Bóth áñšwéŕš íñ óñé téxt~·~·~·~·]</translation>
        </message>
        <message>
            <source>Cost and speed of the answers</source>
            <translation>[Çóšt áñd špééd óf thé áñšwéŕš~·~·~·~·]</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>[Çópý táblé~·~·]</translation>
        </message>
        <message>
            <source>For a spreadsheet</source>
            <translation>[Fóŕ á špŕéádšhéét~·~·~·]</translation>
        </message>
        <message>
            <source>As Markdown</source>
            <translation>[Áš Máŕkdówñ~·~·]</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>[Çlóšé~·]</translation>
        </message>
        <message>
            <source>Answer of %1</source>
            <translation>[Áñšwéŕ óf %1~·~·]</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>[Çómpáŕíñĝ…~·~·]</translation>
        </message>
        <message>
            <source>Both say the same, to the letter.</source>
            <translation>[Bóth šáý thé šámé, tó thé léttéŕ.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 of the words are in both. Struck out: only in the first. Underlined: only in the second.</source>
            <translation>[%1 óf thé wóŕdš áŕé íñ bóth. Štŕúçk óút: óñlý íñ thé fíŕšt. Úñdéŕlíñéd: óñlý íñ thé šéçóñd.~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>They are long: compared line by line.</source>
            <translation>[Théý áŕé lóñĝ: çómpáŕéd líñé bý líñé.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>They are too long or too different to be compared in parts.</source>
            <translation>[Théý áŕé tóó lóñĝ óŕ tóó dífféŕéñt tó bé çómpáŕéd íñ páŕtš.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only the beginning is shown.</source>
            <translation>[Óñlý thé béĝíññíñĝ íš šhówñ.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Table copied as Markdown</source>
            <translation>[Táblé çópíéd áš Máŕkdówñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Table copied</source>
            <translation>[Táblé çópíéd~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CompareTableModel</name>
        <message>
            <source>Id</source>
            <translation>[Íd~·]</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>[Çóññéçtíóñ~·~·]</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>[Çóñtéxt, tókéñš~·~·]</translation>
        </message>
        <message>
            <source>Longest answer, tokens</source>
            <translation>[Lóñĝéšt áñšwéŕ, tókéñš~·~·~·]</translation>
        </message>
        <message>
            <source>Input, $ per million</source>
            <translation>[Íñpút, $ péŕ míllíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>Output, $ per million</source>
            <translation>[Óútpút, $ péŕ míllíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>Cached input, $ per million</source>
            <translation>[Çáçhéd íñpút, $ péŕ míllíóñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Writing the cache, $ per million</source>
            <translation>[Wŕítíñĝ thé çáçhé, $ péŕ míllíóñ~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Reasoning, $ per million</source>
            <translation>[Ŕéášóñíñĝ, $ péŕ míllíóñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Audio input, $ per million</source>
            <translation>[Áúdíó íñpút, $ péŕ míllíóñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Image, $</source>
            <translation>[Ímáĝé, $~·]</translation>
        </message>
        <message>
            <source>Web search, $</source>
            <translation>[Wéb šéáŕçh, $~·~·]</translation>
        </message>
        <message>
            <source>Request, $</source>
            <translation>[Ŕéqúéšt, $~·~·]</translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>[Ŕéádš~·]</translation>
        </message>
        <message>
            <source>Writes</source>
            <translation>[Wŕítéš~·]</translation>
        </message>
        <message>
            <source>Can</source>
            <translation>[Çáñ~·]</translation>
        </message>
        <message>
            <source>Knowledge until</source>
            <translation>[Kñówlédĝé úñtíl~·~·]</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>[Tókéñížéŕ~·]</translation>
        </message>
        <message>
            <source>Moderated</source>
            <translation>[Módéŕátéd~·]</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>[ýéš~·]</translation>
        </message>
        <message>
            <source>no</source>
            <translation>[ñó~·]</translation>
        </message>
        <message>
            <source>%1, the best</source>
            <extracomment>read aloud: a value that is the best of its row</extracomment>
            <translation>[%1, thé béšt~·~·]</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>[Fáçt~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CompareTray</name>
        <message>
            <source>Compare</source>
            <translation>[Çómpáŕé~·]</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>[Çléáŕ~·]</translation>
        </message>
        <message>
            <source>Choose no models to compare</source>
            <translation>[Çhóóšé ñó módélš tó çómpáŕé~·~·~·~·]</translation>
        </message>
        <message>
            <source>Take %1 out of the comparison</source>
            <translation>[Táké %1 óút óf thé çómpáŕíšóñ~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>Compare %n</source>
            <comment>button: the number of models</comment>
            <translation>
                <numerusform>[Çómpáŕé %n~·~·]</numerusform>
                <numerusform>[Çómpáŕé %n~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Compare %n model(s) side by side</source>
            <translation>
                <numerusform>[Çómpáŕé %n módél šídé bý šídé~·~·~·~·]</numerusform>
                <numerusform>[Çómpáŕé %n módélš šídé bý šídé~·~·~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ComparisonView</name>
        <message>
            <source>Nothing to compare yet</source>
            <translation>[Ñóthíñĝ tó çómpáŕé ýét~·~·~·]</translation>
        </message>
        <message>
            <source>Choose two models or more in the catalogue, up to twelve.</source>
            <translation>[Çhóóšé twó módélš óŕ móŕé íñ thé çátálóĝúé, úp tó twélvé.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Choose models</source>
            <translation>[Çhóóšé módélš~·~·]</translation>
        </message>
        <message>
            <source>The best value of a row is marked; what is the same is quiet.</source>
            <translation>[Thé béšt válúé óf á ŕów íš máŕkéd; whát íš thé šámé íš qúíét.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only differences</source>
            <translation>[Óñlý dífféŕéñçéš~·~·]</translation>
        </message>
        <message>
            <source>Show only facts in which the models differ</source>
            <translation>[Šhów óñlý fáçtš íñ whíçh thé módélš dífféŕ~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>One request for each model; nothing is asked by itself.</source>
            <translation>[Óñé ŕéqúéšt fóŕ éáçh módél; ñóthíñĝ íš áškéd bý ítšélf.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>comparison</source>
            <extracomment>proposed as the name of a file</extracomment>
            <translation>[çómpáŕíšóñ~·~·]</translation>
        </message>
        <message>
            <source>Models side by side</source>
            <translation>[Módélš šídé bý šídé~·~·~·]</translation>
        </message>
        <message>
            <source>What goes up</source>
            <translation>[Whát ĝóéš úp~·~·]</translation>
        </message>
        <message>
            <source>What goes across</source>
            <translation>[Whát ĝóéš áçŕóšš~·~·]</translation>
        </message>
        <message>
            <source>against</source>
            <extracomment>between two boxes: one measure against another</extracomment>
            <translation>[áĝáíñšt~·]</translation>
        </message>
        <message>
            <source>not told</source>
            <extracomment>the server says nothing about the speed of a model</extracomment>
            <translation>[ñót tóld~·]</translation>
        </message>
        <message>
            <source>Its server does not tell speeds.</source>
            <translation>[Ítš šéŕvéŕ dóéš ñót téll špéédš.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>None of its endpoints tells a speed.</source>
            <translation>[Ñóñé óf ítš éñdpóíñtš téllš á špééd.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a model, %2 a sentence that says why</extracomment>
            <translation>[%1: %2~·]</translation>
        </message>
        <message>
            <source>All speeds were told</source>
            <translation>[Áll špéédš wéŕé tóld~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>Of %n model(s) no speed was told</source>
            <translation>
                <numerusform>[Óf %n módél ñó špééd wáš tóld~·~·~·~·]</numerusform>
                <numerusform>[Óf %n módélš ñó špééd wáš tóld~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>[Áškíñĝ…~·]</translation>
        </message>
        <message>
            <source>Ask for speeds</source>
            <translation>[Ášk fóŕ špéédš~·~·]</translation>
        </message>
        <message>
            <source>Ask the servers how fast these models are</source>
            <translation>[Ášk thé šéŕvéŕš hów fášt théšé módélš áŕé~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::Composer</name>
        <message>
            <source>Stop</source>
            <translation>[Štóp~·]</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>[Méššáĝé~·]</translation>
        </message>
        <message>
            <source>Write a message</source>
            <translation>[Wŕíté á méššáĝé~·~·]</translation>
        </message>
        <message>
            <source>Attach files</source>
            <translation>[Áttáçh fíléš~·~·]</translation>
        </message>
        <message>
            <source>Saved prompts</source>
            <translation>[Šávéd pŕómptš~·~·]</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>[Díšmíšš~·]</translation>
        </message>
        <message>
            <source>Editing an earlier message: sending makes a new branch</source>
            <translation>[Édítíñĝ áñ éáŕlíéŕ méššáĝé: šéñdíñĝ mákéš á ñéw bŕáñçh~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>[Çáñçél~·]</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>[Qúéúé~·]</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>[Šéñd~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n files were dropped here. Attach them all?</source>
            <translation>
                <numerusform>[%n fíléš wéŕé dŕóppéd héŕé. Áttáçh thém áll?~·~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n fíléš wéŕé dŕóppéd héŕé. Áttáçh thém áll?~·~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach all</source>
            <translation>[Áttáçh áll~·~·]</translation>
        </message>
        <message>
            <source>The first %1</source>
            <translation>[Thé fíŕšt %1~·~·]</translation>
        </message>
        <message>
            <source>None</source>
            <translation>[Ñóñé~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) say where they were taken</source>
            <translation>
                <numerusform>[%n phótó šáý whéŕé théý wéŕé tákéñ~·~·~·~·~·]</numerusform>
                <numerusform>[%n phótóš šáý whéŕé théý wéŕé tákéñ~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove the position</source>
            <translation>[Ŕémóvé thé póšítíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>not seen by %1</source>
            <translation>[ñót šééñ bý %1~·~·]</translation>
        </message>
        <message>
            <source>%1 takes no pictures</source>
            <translation>[%1 tákéš ñó píçtúŕéš~·~·~·]</translation>
        </message>
        <message>
            <source>Remove pictures</source>
            <translation>[Ŕémóvé píçtúŕéš~·~·]</translation>
        </message>
        <message>
            <source>Send them anyway</source>
            <translation>[Šéñd thém áñýwáý~·~·]</translation>
        </message>
        <message>
            <source>&amp;Save this text</source>
            <translation>[&amp;Šávé thíš téxt~·~·]</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>[&amp;Ŕéñámé~·]</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>[&amp;Délété~·]</translation>
        </message>
        <message>
            <source>Ask another model as well</source>
            <translation>[Ášk áñóthéŕ módél áš wéll~·~·~·~·]</translation>
        </message>
        <message>
            <source>No prompt matches these words.</source>
            <translation>[Ñó pŕómpt mátçhéš théšé wóŕdš.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>[Íñšéŕt~·]</translation>
        </message>
        <message>
            <source>Save this text as a prompt</source>
            <translation>[Šávé thíš téxt áš á pŕómpt~·~·~·~·]</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>[Ñámé~·]</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>[Šávé~·]</translation>
        </message>
        <message>
            <source>Rename the prompt</source>
            <translation>[Ŕéñámé thé pŕómpt~·~·~·]</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>[Ŕéñámé~·]</translation>
        </message>
        <message>
            <source>Prompt deleted</source>
            <translation>[Pŕómpt délétéd~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ComposerBinding</name>
        <message>
            <source>Explain</source>
            <translation>[Éxpláíñ~·]</translation>
        </message>
        <message>
            <source>Explain {{topic}} to {{reader}}. Begin with one sentence that holds the idea, then go deeper step by step, with an example.</source>
            <translation>[Éxpláíñ {{topic}} tó {{reader}}. Béĝíñ wíth óñé šéñtéñçé thát hóldš thé ídéá, théñ ĝó déépéŕ štép bý štép, wíth áñ éxámplé.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>[Tŕáñšláté~·]</translation>
        </message>
        <message>
            <source>Translate into {{language}}. Keep tone and formatting, and list below what cannot be translated exactly:

{{text}}</source>
            <translation>[Tŕáñšláté íñtó {{language}}. Kéép tóñé áñd fóŕmáttíñĝ, áñd líšt bélów whát çáññót bé tŕáñšlátéd éxáçtlý:

{{text}}~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Review code</source>
            <translation>[Ŕévíéw çódé~·~·]</translation>
        </message>
        <message>
            <source>Review this {{programming language}} code. Name the mistakes first, the most serious one on top, each with the line and a fix; matters of taste last.

```
{{code}}
```</source>
            <translation>[Ŕévíéw thíš {{programming language}} çódé. Ñámé thé míštákéš fíŕšt, thé móšt šéŕíóúš óñé óñ tóp, éáçh wíth thé líñé áñd á fíx; máttéŕš óf tášté lášt.

```
{{code}}
```~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Weigh a decision</source>
            <translation>[Wéíĝh á déçíšíóñ~·~·]</translation>
        </message>
        <message>
            <source>I have to choose: {{options}}. What matters to me: {{what matters}}. Compare them in a table, say what would change your mind, and recommend one.</source>
            <translation>[Í hávé tó çhóóšé: {{options}}. Whát máttéŕš tó mé: {{what matters}}. Çómpáŕé thém íñ á táblé, šáý whát wóúld çháñĝé ýóúŕ míñd, áñd ŕéçómméñd óñé.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>A queued prompt could not be sent; it is still there</source>
            <translation>[Á qúéúéd pŕómpt çóúld ñót bé šéñt; ít íš štíll théŕé~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>[Çhóóšé á módél~·~·]</translation>
        </message>
        <message>
            <source>Up to %1 models can be asked at once</source>
            <translation>[Úp tó %1 módélš çáñ bé áškéd át óñçé~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>(attachment)</source>
            <translation>[(áttáçhméñt)~·~·]</translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>[%1 óŕ móŕé~·~·]</translation>
        </message>
        <message>
            <source>≈ %1 or more</source>
            <translation>[≈ %1 óŕ móŕé~·~·]</translation>
        </message>
        <message>
            <source>≈ %1 – %2 or more</source>
            <translation>[≈ %1 – %2 óŕ móŕé~·~·~·]</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>[%1 óf %2 tókéñš~·~·]</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>[%1 tókéñš~·]</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>[%1 léft~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s) left out</source>
            <translation>
                <numerusform>[%n túŕñ léft óút~·~·]</numerusform>
                <numerusform>[%n túŕñš léft óút~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>This prompt alone is too long for %1.</source>
            <translation>[Thíš pŕómpt álóñé íš tóó lóñĝ fóŕ %1.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>About %1 tokens too long for %2. Leave messages out, or let the oldest go.</source>
            <translation>[Ábóút %1 tókéñš tóó lóñĝ fóŕ %2. Léávé méššáĝéš óút, óŕ lét thé óldéšt ĝó.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConnectionCard</name>
        <message>
            <source>The server's answer, word for word</source>
            <translation>[Thé šéŕvéŕ'š áñšwéŕ, wóŕd fóŕ wóŕd~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Set key…</source>
            <translation>[Šét kéý…~·]</translation>
        </message>
        <message>
            <source>Test</source>
            <extracomment>button: ask the server whether it answers</extracomment>
            <translation>[Téšt~·]</translation>
        </message>
        <message>
            <source>Use for new chats</source>
            <translation>[Úšé fóŕ ñéw çhátš~·~·~·]</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>[Édít…~·]</translation>
        </message>
        <message>
            <source>Remove the key</source>
            <translation>[Ŕémóvé thé kéý~·~·]</translation>
        </message>
        <message>
            <source>Remove the connection</source>
            <translation>[Ŕémóvé thé çóññéçtíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>%1 · used for new chats</source>
            <extracomment>after the kind of a server: this connection answers new chats</extracomment>
            <translation>[%1 · úšéd fóŕ ñéw çhátš~·~·~·]</translation>
        </message>
        <message>
            <source>Change key…</source>
            <translation>[Çháñĝé kéý…~·~·]</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>[Kéý óf %1~·]</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>[Téšt %1~·]</translation>
        </message>
        <message>
            <source>More for %1</source>
            <translation>[Móŕé fóŕ %1~·~·]</translation>
        </message>
        <message>
            <source>More</source>
            <translation>[Móŕé~·]</translation>
        </message>
        <message>
            <source>asking…</source>
            <translation>[áškíñĝ…~·]</translation>
        </message>
        <message>
            <source>not running</source>
            <translation>[ñót ŕúññíñĝ~·~·]</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>[fáíléd~·]</translation>
        </message>
        <message>
            <source>answers in %1</source>
            <extracomment>state of a connection; %1 is a duration like "0.3 s"</extracomment>
            <translation>[áñšwéŕš íñ %1~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>It lists %n model(s).</source>
            <translation>
                <numerusform>[Ít líštš %n módél.~·~·~·]</numerusform>
                <numerusform>[Ít líštš %n módélš.~·~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConnectionDialog</name>
        <message>
            <source>Cancel</source>
            <translation>[Çáñçél~·]</translation>
        </message>
        <message>
            <source>Add another server</source>
            <translation>[Ádd áñóthéŕ šéŕvéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>[Ádd %1~·]</translation>
        </message>
        <message>
            <source>Edit %1</source>
            <translation>[Édít %1~·]</translation>
        </message>
        <message>
            <source>Name of the connection</source>
            <translation>[Ñámé óf thé çóññéçtíóñ~·~·~·]</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>[Áddŕéšš óf thé šéŕvéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>Kind of server</source>
            <translation>[Kíñd óf šéŕvéŕ~·~·]</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>[Çéŕtífíçáté fílé~·~·]</translation>
        </message>
        <message>
            <source>only for servers with a certificate of their own</source>
            <translation>[óñlý fóŕ šéŕvéŕš wíth á çéŕtífíçáté óf théíŕ ówñ~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>[Ñámé~·]</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>[Áddŕéšš~·]</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>[Kíñd~·]</translation>
        </message>
        <message>
            <source>Certificates</source>
            <extracomment>a file of trusted certificates</extracomment>
            <translation>[Çéŕtífíçátéš~·~·]</translation>
        </message>
        <message>
            <source>Send the key unencrypted all the same</source>
            <translation>[Šéñd thé kéý úñéñçŕýptéd áll thé šámé~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>[Šávé~·]</translation>
        </message>
        <message>
            <source>Questions go to %1</source>
            <extracomment>%1 is an address; shown while it is typed</extracomment>
            <translation>[Qúéštíóñš ĝó tó %1~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is not encrypted: whoever is on the way can read the key and the conversation.</source>
            <translation>[%1 íš ñót éñçŕýptéd: whóévéŕ íš óñ thé wáý çáñ ŕéád thé kéý áñd thé çóñvéŕšátíóñ.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The key is bound to %1 and is removed when the address changes.</source>
            <translation>[Thé kéý íš bóúñd tó %1 áñd íš ŕémóvéd whéñ thé áddŕéšš çháñĝéš.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ContextListModel</name>
        <message>
            <source>You: %1</source>
            <translation>[Ýóú: %1~·]</translation>
        </message>
        <message>
            <source>Answer: %1</source>
            <translation>[Áñšwéŕ: %1~·~·]</translation>
        </message>
        <message>
            <source>%1 (would be left out)</source>
            <translation>[%1 (wóúld bé léft óút)~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ContextPopover</name>
        <message>
            <source>Leave out the oldest turns when it does not fit</source>
            <translation>[Léávé óút thé óldéšt túŕñš whéñ ít dóéš ñót fít~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Messages that are sent</source>
            <translation>[Méššáĝéš thát áŕé šéñt~·~·~·]</translation>
        </message>
        <message>
            <source>What is sent</source>
            <translation>[Whát íš šéñt~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConversationList</name>
        <message>
            <source>Search chats</source>
            <translation>[Šéáŕçh çhátš~·~·]</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>[Ñéw çhát~·]</translation>
        </message>
        <message>
            <source>New chat (Ctrl+N)</source>
            <translation>[Ñéw çhát (Çtŕl+Ñ)~·~·~·]</translation>
        </message>
        <message>
            <source>More</source>
            <translation>[Móŕé~·]</translation>
        </message>
        <message>
            <source>Import a conversation…</source>
            <translation>[Ímpóŕt á çóñvéŕšátíóñ…~·~·~·]</translation>
        </message>
        <message>
            <source>Chats</source>
            <translation>[Çhátš~·]</translation>
        </message>
        <message>
            <source>No chat has these words.</source>
            <translation>[Ñó çhát háš théšé wóŕdš.~·~·~·~·]</translation>
        </message>
        <message>
            <source>No chats yet. What you write is kept here, on this computer only.</source>
            <translation>[Ñó çhátš ýét. Whát ýóú wŕíté íš képt héŕé, óñ thíš çómpútéŕ óñlý.~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>[Ŕéñámé~·]</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>[Úñpíñ~·]</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>[Píñ~·]</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>[Éxpóŕt…~·]</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>[Délété~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConversationListModel</name>
        <message>
            <source>Pinned</source>
            <translation>[Píññéd~·]</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>[Tódáý~·]</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>[Ýéštéŕdáý~·]</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>[Lášt 7 dáýš~·~·]</translation>
        </message>
        <message>
            <source>Older</source>
            <translation>[Óldéŕ~·]</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>[Ñéw çhát~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>[%n módélš~·]</numerusform>
                <numerusform>[%n módélš~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CostTableModel</name>
        <message>
            <source>baseline</source>
            <translation>[bášélíñé~·]</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>[thé šámé~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
        <message>
            <source>A request</source>
            <translation>[Á ŕéqúéšt~·]</translation>
        </message>
        <message>
            <source>In total</source>
            <translation>[Íñ tótál~·]</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>[Tókéñížéŕ~·]</translation>
        </message>
        <message>
            <source>How far off the total may be because another tokenizer counts other tokens</source>
            <translation>[Hów fáŕ óff thé tótál máý bé béçáúšé áñóthéŕ tókéñížéŕ çóúñtš óthéŕ tókéñš~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>[Dífféŕéñçé~·~·]</translation>
        </message>
        <message>
            <source>To note</source>
            <translation>[Tó ñóté~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::CountField</name>
        <message>
            <source>A whole number from %1 to %2</source>
            <extracomment>%1 and %2 are the bounds of what can be typed</extracomment>
            <translation>[Á whólé ñúmbéŕ fŕóm %1 tó %2~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::EndpointCard</name>
        <message>
            <source>computes in %1</source>
            <extracomment>countries a provider computes in</extracomment>
            <translation>[çómpútéš íñ %1~·~·]</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>[%1 tókéñš~·]</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>[Táĝ~·]</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>[Çóñtéxt~·]</translation>
        </message>
        <message>
            <source>Longest prompt</source>
            <translation>[Lóñĝéšt pŕómpt~·~·]</translation>
        </message>
        <message>
            <source>Longest answer</source>
            <translation>[Lóñĝéšt áñšwéŕ~·~·]</translation>
        </message>
        <message>
            <source>Quantization</source>
            <extracomment>how coarsely the numbers of a model are stored</extracomment>
            <translation>[Qúáñtížátíóñ~·~·]</translation>
        </message>
        <message>
            <source>Median · 75 % · 90 % · 99 % of the last half hour:</source>
            <translation>[Médíáñ · 75 % · 90 % · 99 % óf thé lášt hálf hóúŕ:~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>First token, s</source>
            <extracomment>seconds until the first token of an answer</extracomment>
            <translation>[Fíŕšt tókéñ, š~·~·]</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <extracomment>tokens per second</extracomment>
            <translation>[Tókéñš/š~·]</translation>
        </message>
        <message>
            <source>Data</source>
            <extracomment>what a provider does with what it is sent</extracomment>
            <translation>[Dátá~·]</translation>
        </message>
        <message>
            <source>keeps nothing</source>
            <translation>[kéépš ñóthíñĝ~·~·]</translation>
        </message>
        <message>
            <source>may keep what it is sent; see its policy</source>
            <translation>[máý kéép whát ít íš šéñt; šéé ítš pólíçý~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>[Ŕéĝíóñ~·]</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>[Çáçhé~·]</translation>
        </message>
        <message>
            <source>by itself</source>
            <translation>[bý ítšélf~·]</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>[Páŕámétéŕš~·~·]</translation>
        </message>
        <message>
            <source>Ask first</source>
            <extracomment>button: this endpoint is asked before others for this model</extracomment>
            <translation>[Ášk fíŕšt~·]</translation>
        </message>
        <message>
            <source>Ignore</source>
            <extracomment>button: this endpoint is never asked for this model</extracomment>
            <translation>[Íĝñóŕé~·]</translation>
        </message>
        <message>
            <source>Ignore for all models</source>
            <extracomment>button: this provider is never asked, whatever the model</extracomment>
            <translation>[Íĝñóŕé fóŕ áll módélš~·~·~·]</translation>
        </message>
        <message>
            <source>Privacy</source>
            <extracomment>links to pages of a provider</extracomment>
            <translation>[Pŕíváçý~·]</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>[Téŕmš~·]</translation>
        </message>
        <message>
            <source>Status page</source>
            <translation>[Štátúš páĝé~·~·]</translation>
        </message>
        <message>
            <source>Ask %1 first for this model</source>
            <translation>[Ášk %1 fíŕšt fóŕ thíš módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>Never ask %1 for this model</source>
            <translation>[Ñévéŕ ášk %1 fóŕ thíš módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>Never ask %1 for any model</source>
            <translation>[Ñévéŕ ášk %1 fóŕ áñý módél~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::EndpointPanel</name>
        <message>
            <source>Endpoints</source>
            <translation>[Éñdpóíñtš~·]</translation>
        </message>
        <message>
            <source>Ask the server for the endpoints of this model</source>
            <translation>[Ášk thé šéŕvéŕ fóŕ thé éñdpóíñtš óf thíš módél~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Endpoints of the model</source>
            <translation>[Éñdpóíñtš óf thé módél~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is asked first for this model</source>
            <translation>[%1 íš áškéd fíŕšt fóŕ thíš módél~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is no longer asked first</source>
            <translation>[%1 íš ñó lóñĝéŕ áškéd fíŕšt~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is ignored for this model</source>
            <translation>[%1 íš íĝñóŕéd fóŕ thíš módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 may answer for this model</source>
            <translation>[%1 máý áñšwéŕ fóŕ thíš módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is ignored for all models</source>
            <translation>[%1 íš íĝñóŕéd fóŕ áll módélš~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 may answer again</source>
            <translation>[%1 máý áñšwéŕ áĝáíñ~·~·~·]</translation>
        </message>
        <message>
            <source>Endpoints · %1</source>
            <translation>[Éñdpóíñtš · %1~·~·]</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>[Áškíñĝ…~·]</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>[Ášk áĝáíñ~·]</translation>
        </message>
        <message>
            <source>Ask who serves it</source>
            <translation>[Ášk whó šéŕvéš ít~·~·~·]</translation>
        </message>
        <message>
            <source>Nobody serves it at the moment.</source>
            <translation>[Ñóbódý šéŕvéš ít át thé móméñt.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>[Áš óf %1~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ErrorBanner</name>
        <message>
            <source>Details of the failure</source>
            <translation>[Détáílš óf thé fáílúŕé~·~·~·]</translation>
        </message>
        <message>
            <source>Try again in %1</source>
            <extracomment>button that waits by itself; %1 is a duration like "12 s"</extracomment>
            <translation>[Tŕý áĝáíñ íñ %1~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ExperiencePanel</name>
        <message>
            <source>Answers</source>
            <translation>[Áñšwéŕš~·]</translation>
        </message>
        <message>
            <source>Cost</source>
            <extracomment>of some answers the cost is not known: "$1.07 or more"</extracomment>
            <translation>[Çóšt~·]</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>[%1 óŕ móŕé~·~·]</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>[Špééd~·]</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>[Fíŕšt tókéñ~·~·]</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>[Fáíléd~·]</translation>
        </message>
        <message>
            <source>%1, that is %2</source>
            <translation>[%1, thát íš %2~·~·]</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>[Lášt úšéd~·]</translation>
        </message>
        <message>
            <source>90 days</source>
            <extracomment>button: three months instead of one</extracomment>
            <translation>[90 dáýš~·]</translation>
        </message>
        <message>
            <source>Your use of the last 90 days</source>
            <translation>[Ýóúŕ úšé óf thé lášt 90 dáýš~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>Your last %n day(s)</source>
            <translation>
                <numerusform>[Ýóúŕ lášt %n dáý~·~·]</numerusform>
                <numerusform>[Ýóúŕ lášt %n dáýš~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Not used in this time</source>
            <translation>[Ñót úšéd íñ thíš tímé~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::FacetPanel</name>
        <message>
            <source>Filters</source>
            <translation>[Fíltéŕš~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::FacetTreeModel</name>
        <message>
            <source>Author</source>
            <translation>[Áúthóŕ~·]</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>[Pŕóvídéŕ~·]</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>[Ŕéádš~·]</translation>
        </message>
        <message>
            <source>Writes</source>
            <translation>[Wŕítéš~·]</translation>
        </message>
        <message>
            <source>Can</source>
            <translation>[Çáñ~·]</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>[Páŕámétéŕš~·~·]</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>[Téŕmš~·]</translation>
        </message>
        <message>
            <source>Context at least</source>
            <translation>[Çóñtéxt át léášt~·~·]</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>[Pŕíçé~·]</translation>
        </message>
        <message>
            <source>Listed within</source>
            <translation>[Líštéd wíthíñ~·~·]</translation>
        </message>
        <message>
            <source>Knows at least</source>
            <translation>[Kñówš át léášt~·~·]</translation>
        </message>
        <message>
            <source>Tokenizer</source>
            <translation>[Tókéñížéŕ~·]</translation>
        </message>
        <message>
            <source>text</source>
            <extracomment>kind of input or output</extracomment>
            <translation>[téxt~·]</translation>
        </message>
        <message>
            <source>image</source>
            <translation>[ímáĝé~·]</translation>
        </message>
        <message>
            <source>pdf / file</source>
            <translation>[pdf / fílé~·~·]</translation>
        </message>
        <message>
            <source>audio</source>
            <translation>[áúdíó~·]</translation>
        </message>
        <message>
            <source>video</source>
            <translation>[vídéó~·]</translation>
        </message>
        <message>
            <source>tools</source>
            <extracomment>what a model can do</extracomment>
            <translation>[tóólš~·]</translation>
        </message>
        <message>
            <source>structured output</source>
            <translation>[štŕúçtúŕéd óútpút~·~·~·]</translation>
        </message>
        <message>
            <source>reasoning</source>
            <translation>[ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>prompt cache</source>
            <translation>[pŕómpt çáçhé~·~·]</translation>
        </message>
        <message>
            <source>web search</source>
            <translation>[wéb šéáŕçh~·~·]</translation>
        </message>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>open weights</source>
            <translation>[ópéñ wéíĝhtš~·~·]</translation>
        </message>
        <message>
            <source>zero retention</source>
            <translation>[žéŕó ŕétéñtíóñ~·~·]</translation>
        </message>
        <message>
            <source>moderated</source>
            <translation>[módéŕátéd~·]</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>[bátçh~·]</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>[30 dáýš~·]</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>[90 dáýš~·]</translation>
        </message>
        <message>
            <source>180 days</source>
            <translation>[180 dáýš~·]</translation>
        </message>
        <message>
            <source>a year</source>
            <translation>[á ýéáŕ~·]</translation>
        </message>
        <message>
            <source>two years</source>
            <translation>[twó ýéáŕš~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>values of a filter that are not shown</comment>
            <translation>
                <numerusform>[%n móŕé~·]</numerusform>
                <numerusform>[%n móŕé~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n model(s)</source>
            <translation>
                <numerusform>[%1, %n módél~·~·]</numerusform>
                <numerusform>[%1, %n módélš~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::FilterMenu</name>
        <message>
            <source>Sees images, calls tools, 200 k context</source>
            <translation>[Šééš ímáĝéš, çállš tóólš, 200 k çóñtéxt~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Cheap, with tools and structured output</source>
            <translation>[Çhéáp, wíth tóólš áñd štŕúçtúŕéd óútpút~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>[Fŕéé~·]</translation>
        </message>
        <message>
            <source>Open weights</source>
            <translation>[Ópéñ wéíĝhtš~·~·]</translation>
        </message>
        <message>
            <source>Reads files, long context</source>
            <translation>[Ŕéádš fíléš, lóñĝ çóñtéxt~·~·~·~·]</translation>
        </message>
        <message>
            <source>Nothing is retained</source>
            <translation>[Ñóthíñĝ íš ŕétáíñéd~·~·~·]</translation>
        </message>
        <message>
            <source>New in the last 30 days</source>
            <translation>[Ñéw íñ thé lášt 30 dáýš~·~·~·]</translation>
        </message>
        <message>
            <source>Saved</source>
            <extracomment>button: a menu of searches that were saved</extracomment>
            <translation>[Šávéd~·]</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>[Šávéd fíltéŕš~·~·]</translation>
        </message>
        <message>
            <source>Save this search…</source>
            <translation>[Šávé thíš šéáŕçh…~·~·~·]</translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation>[Šávé thíš šéáŕçh~·~·]</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>[Ŕéñámé~·]</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>[Délété~·]</translation>
        </message>
        <message>
            <source>Rename the filter</source>
            <translation>[Ŕéñámé thé fíltéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>[Ñámé~·]</translation>
        </message>
        <message>
            <source>Filter deleted</source>
            <translation>[Fíltéŕ délétéd~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::FindBar</name>
        <message>
            <source>Find in this chat</source>
            <translation>[Fíñd íñ thíš çhát~·~·~·]</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <extracomment>which of the matches is shown, and how many there are</extracomment>
            <translation>[%1 óf %2~·]</translation>
        </message>
        <message>
            <source>Previous match (Shift+Enter)</source>
            <translation>[Pŕévíóúš mátçh (Šhíft+Éñtéŕ)~·~·~·~·]</translation>
        </message>
        <message>
            <source>Next match (Enter)</source>
            <translation>[Ñéxt mátçh (Éñtéŕ)~·~·~·]</translation>
        </message>
        <message>
            <source>Aa</source>
            <comment>toggle: upper and lower case matter</comment>
            <translation>[Áá~·]</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>[Mátçh çášé~·~·]</translation>
        </message>
        <message>
            <source>Word</source>
            <comment>toggle: only whole words</comment>
            <translation>[Wóŕd~·]</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>[Whólé wóŕdš óñlý~·~·]</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>[Çlóšé (Éšç)~·~·]</translation>
        </message>
        <message>
            <source>No match</source>
            <translation>[Ñó mátçh~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>[%n mátçh(éš)~·~·]</numerusform>
                <numerusform>[%n mátçh(éš)~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>[Šéáŕçhíñĝ…~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::KeyDialog</name>
        <message>
            <source>Key for %1</source>
            <translation>[Kéý fóŕ %1~·~·]</translation>
        </message>
        <message>
            <source>The key is sent to %1 and nowhere else.</source>
            <translation>[Thé kéý íš šéñt tó %1 áñd ñówhéŕé élšé.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>[Kéý~·]</translation>
        </message>
        <message>
            <source>Paste the key</source>
            <translation>[Pášté thé kéý~·~·]</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>[Šhów thé kéý~·~·]</translation>
        </message>
        <message>
            <source>It is kept in the system keychain, never in a file.</source>
            <translation>[Ít íš képt íñ thé šýštém kéýçháíñ, ñévéŕ íñ á fílé.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>There is no keychain service on this system, so the key is kept in memory until the program ends and has to be pasted again at the next start.</source>
            <translation>[Théŕé íš ñó kéýçháíñ šéŕvíçé óñ thíš šýštém, šó thé kéý íš képt íñ mémóŕý úñtíl thé pŕóĝŕám éñdš áñd háš tó bé páštéd áĝáíñ át thé ñéxt štáŕt.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>[Úšé thíš kéý~·~·]</translation>
        </message>
        <message>
            <source>Where do I get one?</source>
            <translation>[Whéŕé dó Í ĝét óñé?~·~·~·]</translation>
        </message>
        <message>
            <source>Open the page of the server where keys are made</source>
            <translation>[Ópéñ thé páĝé óf thé šéŕvéŕ whéŕé kéýš áŕé mádé~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Looks like a key.</source>
            <translation>[Lóókš líké á kéý.~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::KeysPage</name>
        <message>
            <source>Keys and connections</source>
            <translation>[Kéýš áñd çóññéçtíóñš~·~·~·]</translation>
        </message>
        <message>
            <source>Add connection</source>
            <translation>[Ádd çóññéçtíóñ~·~·]</translation>
        </message>
        <message>
            <source>Add a connection</source>
            <translation>[Ádd á çóññéçtíóñ~·~·]</translation>
        </message>
        <message>
            <source>Another server…</source>
            <translation>[Áñóthéŕ šéŕvéŕ…~·~·]</translation>
        </message>
        <message>
            <source>Use an OpenRouter key…</source>
            <translation>[Úšé áñ ÓpéñŔóútéŕ kéý…~·~·~·]</translation>
        </message>
        <message>
            <source>Use an OpenRouter key</source>
            <translation>[Úšé áñ ÓpéñŔóútéŕ kéý~·~·~·]</translation>
        </message>
        <message>
            <source>Looking for the system's keychain…</source>
            <translation>[Lóókíñĝ fóŕ thé šýštém'š kéýçháíñ…~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Keys are in the system keychain. Nothing of them is written to files, logs or exports. Each key is bound to its address.</source>
            <translation>[Kéýš áŕé íñ thé šýštém kéýçháíñ. Ñóthíñĝ óf thém íš wŕíttéñ tó fíléš, lóĝš óŕ éxpóŕtš. Éáçh kéý íš bóúñd tó ítš áddŕéšš.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>There is no working keychain service here. Keys are kept in memory until the program ends, and have to be pasted again at the next start. Nothing of them is written to files.</source>
            <translation>[Théŕé íš ñó wóŕkíñĝ kéýçháíñ šéŕvíçé héŕé. Kéýš áŕé képt íñ mémóŕý úñtíl thé pŕóĝŕám éñdš, áñd hávé tó bé páštéd áĝáíñ át thé ñéxt štáŕt. Ñóthíñĝ óf thém íš wŕíttéñ tó fíléš.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The key is in the system keychain.</source>
            <translation>[Thé kéý íš íñ thé šýštém kéýçháíñ.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The key is kept until the program ends.</source>
            <translation>[Thé kéý íš képt úñtíl thé pŕóĝŕám éñdš.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The key is removed.</source>
            <translation>[Thé kéý íš ŕémóvéd.~·~·~·]</translation>
        </message>
        <message>
            <source>%1 is removed.</source>
            <translation>[%1 íš ŕémóvéd.~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::LinkDialog</name>
        <message>
            <source>Open this link?</source>
            <translation>[Ópéñ thíš líñk?~·~·]</translation>
        </message>
        <message>
            <source>Full address</source>
            <translation>[Fúll áddŕéšš~·~·]</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>[Çáñçél~·]</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>[Ópéñ íñ thé bŕówšéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>This address carries a name before the host, a way to look like another site. The name is left out. It leads to:</source>
            <translation>[Thíš áddŕéšš çáŕŕíéš á ñámé béfóŕé thé hóšt, á wáý tó lóók líké áñóthéŕ šíté. Thé ñámé íš léft óút. Ít léádš tó:~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The name of this host has letters of other alphabets; it may look like another one. It leads to:</source>
            <translation>[Thé ñámé óf thíš hóšt háš léttéŕš óf óthéŕ álphábétš; ít máý lóók líké áñóthéŕ óñé. Ít léádš tó:~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>This link has hidden characters that change how it is read. It leads to:</source>
            <translation>[Thíš líñk háš híddéñ çháŕáçtéŕš thát çháñĝé hów ít íš ŕéád. Ít léádš tó:~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The text of this link names another host than the one it leads to:</source>
            <translation>[Thé téxt óf thíš líñk ñáméš áñóthéŕ hóšt tháñ thé óñé ít léádš tó:~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>This link hands over a long text to its host. Look at it before you open it:</source>
            <translation>[Thíš líñk háñdš óvéŕ á lóñĝ téxt tó ítš hóšt. Lóók át ít béfóŕé ýóú ópéñ ít:~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>This link leads to:</source>
            <translation>[Thíš líñk léádš tó:~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::MainWindow</name>
        <message>
            <source>This is the built-in sandbox: pretend models, pretend money.</source>
            <translation>[Thíš íš thé búílt-íñ šáñdbóx: pŕétéñd módélš, pŕétéñd móñéý.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Use my own key…</source>
            <translation>[Úšé mý ówñ kéý…~·~·]</translation>
        </message>
        <message>
            <source>Use my own key</source>
            <translation>[Úšé mý ówñ kéý~·~·]</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>[Ñéw çhát~·]</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <extracomment>command: show a page of the window</extracomment>
            <translation>[Ĝó tó %1~·]</translation>
        </message>
        <message>
            <source>Open the settings</source>
            <translation>[Ópéñ thé šéttíñĝš~·~·~·]</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>[Çómmáñd pálétté~·~·]</translation>
        </message>
        <message>
            <source>Search on this page</source>
            <translation>[Šéáŕçh óñ thíš páĝé~·~·~·]</translation>
        </message>
        <message>
            <source>Branches of this chat</source>
            <translation>[Bŕáñçhéš óf thíš çhát~·~·~·]</translation>
        </message>
        <message>
            <source>Search all chats</source>
            <translation>[Šéáŕçh áll çhátš~·~·]</translation>
        </message>
        <message>
            <source>Show or hide the list of chats</source>
            <translation>[Šhów óŕ hídé thé líšt óf çhátš~·~·~·~·]</translation>
        </message>
        <message>
            <source>Show or hide the pane on the right</source>
            <translation>[Šhów óŕ hídé thé páñé óñ thé ŕíĝht~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Use an OpenRouter key…</source>
            <translation>[Úšé áñ ÓpéñŔóútéŕ kéý…~·~·~·]</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>[Líĝht thémé~·~·]</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>[Dáŕk thémé~·~·]</translation>
        </message>
        <message>
            <source>Theme of the system</source>
            <translation>[Thémé óf thé šýštém~·~·~·]</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>[Úñdó~·]</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>[Qúít~·]</translation>
        </message>
        <message>
            <source>%1 – Switchyard</source>
            <comment>window title: the page</comment>
            <translation>[%1 – Šwítçhýáŕd~·~·]</translation>
        </message>
        <message>
            <source>Export the ledger</source>
            <translation>[Éxpóŕt thé lédĝéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>Comma-separated values (*.csv)</source>
            <translation>[Çómmá-šépáŕátéd válúéš (*.çšv)~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::MarkEditor</name>
        <message>
            <source>Your own tags of this model</source>
            <translation>[Ýóúŕ ówñ táĝš óf thíš módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>Tags, with commas between them</source>
            <translation>[Táĝš, wíth çómmáš bétwééñ thém~·~·~·~·]</translation>
        </message>
        <message>
            <source>Your own note on this model</source>
            <translation>[Ýóúŕ ówñ ñóté óñ thíš módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>[Ñóté~·]</translation>
        </message>
        <message>
            <source>Your notes</source>
            <extracomment>heading: tags and a note the user wrote on a model</extracomment>
            <translation>[Ýóúŕ ñótéš~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::MeterButton</name>
        <message>
            <source>%1 of %2</source>
            <comment>tokens used of the context</comment>
            <translation>[%1 óf %2~·]</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>[%1 tókéñš~·]</translation>
        </message>
        <message>
            <source>Context: %1, too long</source>
            <translation>[Çóñtéxt: %1, tóó lóñĝ~·~·~·]</translation>
        </message>
        <message>
            <source>Context: %1</source>
            <translation>[Çóñtéxt: %1~·~·]</translation>
        </message>
        <message>
            <source>Shows what is sent and lets you leave messages out</source>
            <translation>[Šhówš whát íš šéñt áñd létš ýóú léávé méššáĝéš óút~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Tokens that will be sent, of what the model can take</source>
            <translation>[Tókéñš thát wíll bé šéñt, óf whát thé módél çáñ táké~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelDetails</name>
        <message>
            <source>Details of the model</source>
            <translation>[Détáílš óf thé módél~·~·~·]</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>[Pŕíçéš~·]</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>[Fáçtš~·]</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>[Páŕámétéŕš~·~·]</translation>
        </message>
        <message>
            <source>Chat</source>
            <extracomment>button: begin a conversation with this model</extracomment>
            <translation>[Çhát~·]</translation>
        </message>
        <message>
            <source>Chat with this model</source>
            <translation>[Çhát wíth thíš módél~·~·~·]</translation>
        </message>
        <message>
            <source>Compare</source>
            <extracomment>button: put this model beside others</extracomment>
            <translation>[Çómpáŕé~·]</translation>
        </message>
        <message>
            <source>Compare this model</source>
            <translation>[Çómpáŕé thíš módél~·~·~·]</translation>
        </message>
        <message>
            <source>Not listed by this server</source>
            <translation>[Ñót líštéd bý thíš šéŕvéŕ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>[Défáúlt~·]</translation>
        </message>
        <message>
            <source>Make default</source>
            <translation>[Máké défáúlt~·~·]</translation>
        </message>
        <message>
            <source>This is the default model</source>
            <translation>[Thíš íš thé défáúlt módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>Make this the default model</source>
            <translation>[Máké thíš thé défáúlt módél~·~·~·~·]</translation>
        </message>
        <message>
            <source>Take this model out of the favourites</source>
            <translation>[Táké thíš módél óút óf thé fávóúŕítéš~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Make this model a favourite</source>
            <translation>[Máké thíš módél á fávóúŕíté~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelHeader</name>
        <message>
            <source>Columns</source>
            <translation>[Çólúmñš~·]</translation>
        </message>
        <message>
            <source>Sort by %1</source>
            <extracomment>menu: %1 is the heading of a column</extracomment>
            <translation>[Šóŕt bý %1~·~·]</translation>
        </message>
        <message>
            <source>Then by %1</source>
            <translation>[Théñ bý %1~·~·]</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>[Móvé léft~·]</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>[Móvé ŕíĝht~·~·]</translation>
        </message>
        <message>
            <source>Reset columns</source>
            <translation>[Ŕéšét çólúmñš~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelLinks</name>
        <message>
            <source>See also</source>
            <extracomment>heading: other variants of a model, and pages about it</extracomment>
            <translation>[Šéé álšó~·]</translation>
        </message>
        <message>
            <source>standard</source>
            <extracomment>link to a model itself, from one of its variants</extracomment>
            <translation>[štáñdáŕd~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelPicker</name>
        <message>
            <source>No model matches these words.</source>
            <translation>[Ñó módél mátçhéš théšé wóŕdš.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>[Çhóóšé á módél~·~·]</translation>
        </message>
        <message>
            <source>Search models</source>
            <translation>[Šéáŕçh módélš~·~·]</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>[Módélš~·]</translation>
        </message>
        <message>
            <source>All models</source>
            <translation>[Áll módélš~·~·]</translation>
        </message>
        <message>
            <source>Prices: US dollars per million tokens, in / out</source>
            <translation>[Pŕíçéš: ÚŠ dólláŕš péŕ míllíóñ tókéñš, íñ / óút~·~·~·~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>Ask %n model(s)</source>
            <translation>
                <numerusform>[Ášk %n módél~·~·]</numerusform>
                <numerusform>[Ášk %n módélš~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Ctrl+Space chooses, Enter asks</source>
            <translation>[Çtŕl+Špáçé çhóóšéš, Éñtéŕ áškš~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>No more than %n</source>
            <translation>
                <numerusform>[Ñó móŕé tháñ %n~·~·]</numerusform>
                <numerusform>[Ñó móŕé tháñ %n~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelPickerListModel</name>
        <message>
            <source>Favourite: %1</source>
            <translation>[Fávóúŕíté: %1~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelSearchBar</name>
        <message>
            <source>Search models</source>
            <translation>[Šéáŕçh módélš~·~·]</translation>
        </message>
        <message>
            <source>Search models: words, price&lt;1, ctx&gt;=200k, in:image, cap:tools</source>
            <extracomment>do not translate what stands after the colon, these are words of the search</extracomment>
            <translation>[Šéáŕçh módélš: wóŕdš, pŕíçé&lt;1, çtx&gt;=200k, íñ:ímáĝé, çáp:tóólš~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>[Ŕéfŕéšh~·]</translation>
        </message>
        <message>
            <source>Ask the server for its models</source>
            <translation>[Ášk thé šéŕvéŕ fóŕ ítš módélš~·~·~·~·]</translation>
        </message>
        <message>
            <source>Filters</source>
            <extracomment>button: the panel on the left that narrows the list down</extracomment>
            <translation>[Fíltéŕš~·]</translation>
        </message>
        <message>
            <source>Show the filters beside the list</source>
            <translation>[Šhów thé fíltéŕš béšídé thé líšt~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Favourites</source>
            <translation>[Fávóúŕítéš~·~·]</translation>
        </message>
        <message>
            <source>Free</source>
            <extracomment>filter: models that cost nothing</extracomment>
            <translation>[Fŕéé~·]</translation>
        </message>
        <message>
            <source>Reads images</source>
            <translation>[Ŕéádš ímáĝéš~·~·]</translation>
        </message>
        <message>
            <source>Reads files</source>
            <translation>[Ŕéádš fíléš~·~·]</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>[Tóólš~·]</translation>
        </message>
        <message>
            <source>Structured output</source>
            <translation>[Štŕúçtúŕéd óútpút~·~·~·]</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>[Ŕéášóñíñĝ~·]</translation>
        </message>
        <message>
            <source>Prompt cache</source>
            <translation>[Pŕómpt çáçhé~·~·]</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>[Fíltéŕ: %1~·~·]</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>[Híddéñ~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n hidden</source>
            <comment>button: shows the models that are hidden</comment>
            <translation>
                <numerusform>[%n híddéñ~·]</numerusform>
                <numerusform>[%n híddéñ~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to the models that are not hidden</source>
            <translation>[Báçk tó thé módélš thát áŕé ñót híddéñ~·~·~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>Show %n hidden model(s)</source>
            <translation>
                <numerusform>[Šhów %n híddéñ módél~·~·~·]</numerusform>
                <numerusform>[Šhów %n híddéñ módélš~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Refreshing…</source>
            <translation>[Ŕéfŕéšhíñĝ…~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelTableActions</name>
        <message numerus="yes">
            <source>%n model(s) hidden</source>
            <translation>
                <numerusform>[%n módél híddéñ~·~·]</numerusform>
                <numerusform>[%n módélš híddéñ~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) shown again</source>
            <translation>
                <numerusform>[%n módél šhówñ áĝáíñ~·~·~·]</numerusform>
                <numerusform>[%n módélš šhówñ áĝáíñ~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>[Çhát~·]</translation>
        </message>
        <message>
            <source>Make default</source>
            <translation>[Máké défáúlt~·~·]</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>[Çómpáŕé~·]</translation>
        </message>
        <message>
            <source>Copy id</source>
            <extracomment>menu: the name under which programs ask for the model</extracomment>
            <translation>[Çópý íd~·]</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>[Fávóúŕíté~·]</translation>
        </message>
        <message>
            <source>Show again</source>
            <translation>[Šhów áĝáíñ~·~·]</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>[Hídé~·]</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>[Táĝš~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelsPage</name>
        <message>
            <source>Catalogue</source>
            <translation>[Çátálóĝúé~·]</translation>
        </message>
        <message>
            <source>Compare</source>
            <extracomment>a section of the page; %1: how many models were chosen for it</extracomment>
            <translation>[Çómpáŕé~·]</translation>
        </message>
        <message>
            <source>Calculator</source>
            <translation>[Çálçúlátóŕ~·~·]</translation>
        </message>
        <message>
            <source>Rankings</source>
            <translation>[Ŕáñkíñĝš~·]</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>[Çháñĝéš~·]</translation>
        </message>
        <message>
            <source>Sections of the models</source>
            <translation>[Šéçtíóñš óf thé módélš~·~·~·]</translation>
        </message>
        <message>
            <source>Compare %1</source>
            <translation>[Çómpáŕé %1~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::NavigationRail</name>
        <message>
            <source>Chats</source>
            <translation>[Çhátš~·]</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>[Módélš~·]</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>[Úšáĝé~·]</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>[Kéýš~·]</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>[Šéttíñĝš~·]</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>[Páĝéš~·]</translation>
        </message>
        <message>
            <source>%1 (Ctrl+%2)</source>
            <extracomment>tool tip of a page in the rail: its name and its keys</extracomment>
            <translation>[%1 (Çtŕl+%2)~·~·]</translation>
        </message>
        <message>
            <source>can spend</source>
            <extracomment>under an amount of money in the rail, two short lines: "$18.42 / can spend"</extracomment>
            <translation>[çáñ špéñd~·]</translation>
        </message>
        <message>
            <source>%1 can still be spent</source>
            <translation>[%1 çáñ štíll bé špéñt~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::OutlineListModel</name>
        <message>
            <source>You</source>
            <translation>[Ýóú~·]</translation>
        </message>
        <message>
            <source>version %1 of %2</source>
            <translation>[véŕšíóñ %1 óf %2~·~·]</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>[šhówñ~·]</translation>
        </message>
        <message>
            <source>(no text)</source>
            <translation>[(ñó téxt)~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::OutlinePopup</name>
        <message>
            <source>No message begins with these words.</source>
            <translation>[Ñó méššáĝé béĝíñš wíth théšé wóŕdš.~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Branches of this chat</source>
            <translation>[Bŕáñçhéš óf thíš çhát~·~·~·]</translation>
        </message>
        <message>
            <source>Go to a message</source>
            <translation>[Ĝó tó á méššáĝé~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::OwnUseCard</name>
        <message>
            <source>Your last 30 days at these prices</source>
            <translation>[Ýóúŕ lášt 30 dáýš át théšé pŕíçéš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>would have cost</source>
            <translation>[wóúld hávé çóšt~·~·]</translation>
        </message>
        <message>
            <source>you paid</source>
            <translation>[ýóú páíd~·]</translation>
        </message>
        <message>
            <source>You have not used any model in that time.</source>
            <translation>[Ýóú hávé ñót úšéd áñý módél íñ thát tímé.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1, tokenizers differ</source>
            <extracomment>%1 is a range like "± 15 %"</extracomment>
            <translation>[%1, tókéñížéŕš dífféŕ~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::OwnUseForm</name>
        <message numerus="yes">
            <source>%n answer(s) without reported tokens are left out.</source>
            <translation>
                <numerusform>[%n áñšwéŕ wíthóút ŕépóŕtéd tókéñš áŕé léft óút.~·~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n áñšwéŕš wíthóút ŕépóŕtéd tókéñš áŕé léft óút.~·~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n answer(s) it is not known what they cost.</source>
            <translation>
                <numerusform>[Óf %n áñšwéŕ ít íš ñót kñówñ whát théý çóšt.~·~·~·~·~·~·~·]</numerusform>
                <numerusform>[Óf %n áñšwéŕš ít íš ñót kñówñ whát théý çóšt.~·~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Each answer is priced with the tokens that were reported, and with the prices that hold for its size and its time of day.</source>
            <translation>[Éáçh áñšwéŕ íš pŕíçéd wíth thé tókéñš thát wéŕé ŕépóŕtéd, áñd wíth thé pŕíçéš thát hóld fóŕ ítš šížé áñd ítš tímé óf dáý.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>Tokenizers differ: the ranges come from %n of your answers, where both tokenizers have been used, else ± 15 %.</source>
            <translation>
                <numerusform>[Tókéñížéŕš dífféŕ: thé ŕáñĝéš çómé fŕóm %n óf ýóúŕ áñšwéŕš, whéŕé bóth tókéñížéŕš hávé bééñ úšéd, élšé ± 15 %.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</numerusform>
                <numerusform>[Tókéñížéŕš dífféŕ: thé ŕáñĝéš çómé fŕóm %n óf ýóúŕ áñšwéŕš, whéŕé bóth tókéñížéŕš hávé bééñ úšéd, élšé ± 15 %.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Tokenizers differ: up to ± 15 % until there are answers to compare.</source>
            <translation>[Tókéñížéŕš dífféŕ: úp tó ± 15 % úñtíl théŕé áŕé áñšwéŕš tó çómpáŕé.~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Answers that do not fit into a model's context are in its price all the same.</source>
            <translation>[Áñšwéŕš thát dó ñót fít íñtó á módél'š çóñtéxt áŕé íñ ítš pŕíçé áll thé šámé.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>[7 dáýš~·]</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>[30 dáýš~·]</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>[Ýéáŕ~·]</translation>
        </message>
        <message>
            <source>All</source>
            <translation>[Áll~·]</translation>
        </message>
        <message>
            <source>Period: %1</source>
            <translation>[Péŕíód: %1~·~·]</translation>
        </message>
        <message>
            <source>Pricing your use</source>
            <translation>[Pŕíçíñĝ ýóúŕ úšé~·~·]</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>[Štóp~·]</translation>
        </message>
        <message>
            <source>Stop pricing your use</source>
            <translation>[Štóp pŕíçíñĝ ýóúŕ úšé~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s): %1 tokens in, %2 out. You paid %3.</source>
            <extracomment>%1 and %2 are numbers of tokens, %3 an amount</extracomment>
            <translation>
                <numerusform>[%n áñšwéŕ: %1 tókéñš íñ, %2 óút. Ýóú páíd %3.~·~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n áñšwéŕš: %1 tókéñš íñ, %2 óút. Ýóú páíd %3.~·~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>[Štóppéd.~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ParallelView</name>
        <message>
            <source>A tie</source>
            <translation>[Á tíé~·]</translation>
        </message>
        <message>
            <source>%1 was %2</source>
            <translation>[%1 wáš %2~·]</translation>
        </message>
        <message>
            <source>Answers side by side</source>
            <translation>[Áñšwéŕš šídé bý šídé~·~·~·]</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>[Çólúmñš~·]</translation>
        </message>
        <message>
            <source>The next message goes to all answers</source>
            <translation>[Thé ñéxt méššáĝé ĝóéš tó áll áñšwéŕš~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>The next message goes to the chosen answer only</source>
            <translation>[Thé ñéxt méššáĝé ĝóéš tó thé çhóšéñ áñšwéŕ óñlý~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>They are equal</source>
            <translation>[Théý áŕé éqúál~·~·]</translation>
        </message>
        <message>
            <source>The answers are equal</source>
            <translation>[Thé áñšwéŕš áŕé éqúál~·~·~·]</translation>
        </message>
        <message>
            <source>Answer of %1</source>
            <translation>[Áñšwéŕ óf %1~·~·]</translation>
        </message>
        <message>
            <source>Names appear with your vote, once all have answered.</source>
            <translation>[Ñáméš áppéáŕ wíth ýóúŕ vóté, óñçé áll hávé áñšwéŕéd.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Which answer is best? Names appear with your vote.</source>
            <translation>[Whíçh áñšwéŕ íš béšt? Ñáméš áppéáŕ wíth ýóúŕ vóté.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Your next message goes to</source>
            <translation>[Ýóúŕ ñéxt méššáĝé ĝóéš tó~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>all %n answer(s)</source>
            <translation>
                <numerusform>[áll %n áñšwéŕ~·~·]</numerusform>
                <numerusform>[áll %n áñšwéŕš~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>only %1</source>
            <translation>[óñlý %1~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ParameterEditor</name>
        <message>
            <source>Default: %1</source>
            <translation>[Défáúlt: %1~·~·]</translation>
        </message>
        <message>
            <source>%1. Default: %2</source>
            <translation>[%1. Défáúlt: %2~·~·]</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>[%1: báçk tó thé défáúlt~·~·~·]</translation>
        </message>
        <message>
            <source>Back to the default</source>
            <translation>[Báçk tó thé défáúlt~·~·~·]</translation>
        </message>
        <message>
            <source>Not a value for this: %1</source>
            <translation>[Ñót á válúé fóŕ thíš: %1~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PictureSheet</name>
        <message>
            <source>Previous picture</source>
            <translation>[Pŕévíóúš píçtúŕé~·~·]</translation>
        </message>
        <message>
            <source>Next picture</source>
            <translation>[Ñéxt píçtúŕé~·~·]</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>[Çópý~·]</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>[Šávé áš…~·]</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>[Çlóšé~·]</translation>
        </message>
        <message>
            <source>The picture is broken</source>
            <translation>[Thé píçtúŕé íš bŕókéñ~·~·~·]</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>[Píçtúŕé~·]</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <extracomment>which of the pictures of a message</extracomment>
            <translation>[%1 óf %2~·]</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <extracomment>width and height in pixels</extracomment>
            <translation>[%1 × %2~·]</translation>
        </message>
        <message>
            <source>Reading the picture…</source>
            <translation>[Ŕéádíñĝ thé píçtúŕé…~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::Placeholder</name>
        <message>
            <source>Loading</source>
            <translation>[Lóádíñĝ~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PlotPicture</name>
        <message>
            <source>between</source>
            <extracomment>the range in which a value lies</extracomment>
            <translation>[bétwééñ~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PlotTableModel</name>
        <message>
            <source>Series</source>
            <translation>[Šéŕíéš~·]</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>[Ñámé~·]</translation>
        </message>
        <message>
            <source>When</source>
            <translation>[Whéñ~·]</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>[Át léášt~·]</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>[Át móšt~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PlotView</name>
        <message>
            <source>Chart: %1</source>
            <translation>[Çháŕt: %1~·]</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>[Táblé~·]</translation>
        </message>
        <message>
            <source>Show the chart as a table</source>
            <translation>[Šhów thé çháŕt áš á táblé~·~·~·~·]</translation>
        </message>
        <message>
            <source>Key: T</source>
            <translation>[Kéý: T~·]</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>[Šávé thé çháŕt~·~·]</translation>
        </message>
        <message>
            <source>Save as picture (PNG)…</source>
            <translation>[Šávé áš píçtúŕé (PÑĜ)…~·~·~·]</translation>
        </message>
        <message>
            <source>Save as drawing (SVG)…</source>
            <translation>[Šávé áš dŕáwíñĝ (ŠVĜ)…~·~·~·]</translation>
        </message>
        <message>
            <source>Save as table (CSV)…</source>
            <translation>[Šávé áš táblé (ÇŠV)…~·~·~·]</translation>
        </message>
        <message>
            <source>Save as table (Markdown)…</source>
            <translation>[Šávé áš táblé (Máŕkdówñ)…~·~·~·~·]</translation>
        </message>
        <message>
            <source>Values of the chart</source>
            <translation>[Válúéš óf thé çháŕt~·~·~·]</translation>
        </message>
        <message>
            <source>Nothing to draw yet.</source>
            <translation>[Ñóthíñĝ tó dŕáw ýét.~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n more in the table: not all of their values are known.</source>
            <translation>
                <numerusform>[%n móŕé íñ thé táblé: ñót áll óf théíŕ válúéš áŕé kñówñ.~·~·~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n móŕé íñ thé táblé: ñót áll óf théíŕ válúéš áŕé kñówñ.~·~·~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>[Šávéd~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PriceScale</name>
        <message>
            <source>free</source>
            <translation>[fŕéé~·]</translation>
        </message>
        <message>
            <source>Lowest price of output</source>
            <translation>[Lówéšt pŕíçé óf óútpút~·~·~·]</translation>
        </message>
        <message>
            <source>Highest price of output</source>
            <translation>[Híĝhéšt pŕíçé óf óútpút~·~·~·]</translation>
        </message>
        <message>
            <source>Price per M output</source>
            <extracomment>heading: price of a million tokens of output</extracomment>
            <translation>[Pŕíçé péŕ M óútpút~·~·~·]</translation>
        </message>
        <message>
            <source>all prices</source>
            <translation>[áll pŕíçéš~·~·]</translation>
        </message>
        <message>
            <source>above %1, up to %2</source>
            <translation>[ábóvé %1, úp tó %2~·~·~·]</translation>
        </message>
        <message>
            <source>above %1</source>
            <translation>[ábóvé %1~·]</translation>
        </message>
        <message>
            <source>up to %1</source>
            <translation>[úp tó %1~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PriceStepsView</name>
        <message>
            <source>Price over time</source>
            <translation>[Pŕíçé óvéŕ tímé~·~·]</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>[Tímé~·]</translation>
        </message>
        <message>
            <source>now</source>
            <extracomment>instead of a time: the end of a chart</extracomment>
            <translation>[ñów~·]</translation>
        </message>
        <message>
            <source>Which price</source>
            <translation>[Whíçh pŕíçé~·~·]</translation>
        </message>
        <message>
            <source>Whose price</source>
            <translation>[Whóšé pŕíçé~·~·]</translation>
        </message>
        <message>
            <source>Listed price</source>
            <extracomment>the price in the list of models, beside those of its endpoints</extracomment>
            <translation>[Líštéd pŕíçé~·~·]</translation>
        </message>
        <message>
            <source>Unchanged since it was first seen, %1.</source>
            <translation>[Úñçháñĝéd šíñçé ít wáš fíŕšt šééñ, %1.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>No price is recorded yet. Each refresh of the list of models adds what has changed.</source>
            <translation>[Ñó pŕíçé íš ŕéçóŕdéd ýét. Éáçh ŕéfŕéšh óf thé líšt óf módélš áddš whát háš çháñĝéd.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PromptForm</name>
        <message>
            <source>Cancel</source>
            <translation>[Çáñçél~·]</translation>
        </message>
        <message>
            <source>Take this text</source>
            <translation>[Táké thíš téxt~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::PromptListModel</name>
        <message numerus="yes">
            <source>%n to fill in</source>
            <translation>
                <numerusform>[%n tó fíll íñ~·~·]</numerusform>
                <numerusform>[%n tó fíll íñ~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::PromptStrip</name>
        <message>
            <source>Prompt: %1</source>
            <translation>[Pŕómpt: %1~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::QueryCompleter</name>
        <message>
            <source>%1: there is no such field</source>
            <extracomment>of the search line; %1 is a term like "colour:red"</extracomment>
            <translation>[%1: théŕé íš ñó šúçh fíéld~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1: not a value of this field</source>
            <translation>[%1: ñót á válúé óf thíš fíéld~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1: a value is missing</source>
            <translation>[%1: á válúé íš míššíñĝ~·~·~·]</translation>
        </message>
        <message>
            <source>%1: the quotation mark is not closed</source>
            <translation>[%1: thé qúótátíóñ máŕk íš ñót çlóšéd~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::QuerySuggestionModel</name>
        <message numerus="yes">
            <source>%1, %n model(s)</source>
            <translation>
                <numerusform>[%1, %n módél~·~·]</numerusform>
                <numerusform>[%1, %n módélš~·~·]</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::QuerySuggestions</name>
        <message>
            <source>What may be meant</source>
            <translation>[Whát máý bé méáñt~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::QueueBar</name>
        <message>
            <source>Send now</source>
            <translation>[Šéñd ñów~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n queued; paused, because the answer before did not become complete</source>
            <translation>
                <numerusform>[%n qúéúéd; páúšéd, béçáúšé thé áñšwéŕ béfóŕé díd ñót béçómé çómplété~·~·~·~·~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n qúéúéd; páúšéd, béçáúšé thé áñšwéŕ béfóŕé díd ñót béçómé çómplété~·~·~·~·~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queued; sent when the answer is complete</source>
            <translation>
                <numerusform>[%n qúéúéd; šéñt whéñ thé áñšwéŕ íš çómplété~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n qúéúéd; šéñt whéñ thé áñšwéŕ íš çómplété~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>[áñd %n móŕé~·~·]</numerusform>
                <numerusform>[áñd %n móŕé~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>[Édít~·]</translation>
        </message>
        <message>
            <source>Edit the queued prompt %1</source>
            <translation>[Édít thé qúéúéd pŕómpt %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>[Ŕémóvé~·]</translation>
        </message>
        <message>
            <source>Remove the queued prompt %1</source>
            <translation>[Ŕémóvé thé qúéúéd pŕómpt %1~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::RankTableModel</name>
        <message>
            <source>Paid</source>
            <translation>[Páíd~·]</translation>
        </message>
        <message>
            <source>$ per million</source>
            <translation>[$ péŕ míllíóñ~·~·]</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>[Áñšwéŕš~·]</translation>
        </message>
        <message>
            <source>Tokens in</source>
            <translation>[Tókéñš íñ~·]</translation>
        </message>
        <message>
            <source>Tokens out</source>
            <translation>[Tókéñš óút~·~·]</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>[Fáíléd~·]</translation>
        </message>
        <message>
            <source>$ per million, mixed</source>
            <translation>[$ péŕ míllíóñ, míxéd~·~·~·]</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>[Fíŕšt tókéñ~·~·]</translation>
        </message>
        <message>
            <source>The median of your own waits</source>
            <translation>[Thé médíáñ óf ýóúŕ ówñ wáítš~·~·~·~·]</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>[Špééd~·]</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>[Tókéñš~·]</translation>
        </message>
        <message>
            <source>Each provider counts with its own tokenizer: totals compare roughly</source>
            <translation>[Éáçh pŕóvídéŕ çóúñtš wíth ítš ówñ tókéñížéŕ: tótálš çómpáŕé ŕóúĝhlý~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>[Šháŕé~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
        <message>
            <source>What you paid</source>
            <translation>[Whát ýóú páíd~·~·]</translation>
        </message>
        <message>
            <source>$ in the period</source>
            <translation>[$ íñ thé péŕíód~·~·]</translation>
        </message>
        <message>
            <source>The cheapest that cost something</source>
            <translation>[Thé çhéápéšt thát çóšt šóméthíñĝ~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Your waits for the first token</source>
            <translation>[Ýóúŕ wáítš fóŕ thé fíŕšt tókéñ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Median wait</source>
            <translation>[Médíáñ wáít~·~·]</translation>
        </message>
        <message>
            <source>What all users spent</source>
            <translation>[Whát áll úšéŕš špéñt~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::RankingsView</name>
        <message>
            <source>Whose users</source>
            <translation>[Whóšé úšéŕš~·~·]</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>[Ášk áĝáíñ~·]</translation>
        </message>
        <message>
            <source>Ask the server for its ranking again</source>
            <translation>[Ášk thé šéŕvéŕ fóŕ ítš ŕáñkíñĝ áĝáíñ~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>a server and its address</extracomment>
            <translation>[%1 (%2)~·]</translation>
        </message>
        <message>
            <source>Source: %1, as of %2.</source>
            <extracomment>under a public ranking: %1 is a server, %2 the time when it made the ranking</extracomment>
            <translation>[Šóúŕçé: %1, áš óf %2.~·~·~·]</translation>
        </message>
        <message>
            <source>Source: %1.</source>
            <translation>[Šóúŕçé: %1.~·~·]</translation>
        </message>
        <message>
            <source>Complete days from %1 to %2.</source>
            <translation>[Çómplété dáýš fŕóm %1 tó %2.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Each provider counts with its own tokenizer, so that totals compare only roughly.</source>
            <translation>[Éáçh pŕóvídéŕ çóúñtš wíth ítš ówñ tókéñížéŕ, šó thát tótálš çómpáŕé óñlý ŕóúĝhlý.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Asking for the ranking…</source>
            <translation>[Áškíñĝ fóŕ thé ŕáñkíñĝ…~·~·~·]</translation>
        </message>
        <message>
            <source>No server publishes a ranking</source>
            <translation>[Ñó šéŕvéŕ públíšhéš á ŕáñkíñĝ~·~·~·~·]</translation>
        </message>
        <message>
            <source>OpenRouter tells what all of its users spend. Add it in the page of keys.</source>
            <translation>[ÓpéñŔóútéŕ téllš whát áll óf ítš úšéŕš špéñd. Ádd ít íñ thé páĝé óf kéýš.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>What others use</source>
            <translation>[Whát óthéŕš úšé~·~·]</translation>
        </message>
        <message>
            <source>%1 publishes on which models its users spend the most tokens. It is asked when you say so.</source>
            <translation>[%1 públíšhéš óñ whíçh módélš ítš úšéŕš špéñd thé móšt tókéñš. Ít íš áškéd whéñ ýóú šáý šó.~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Ask for the ranking</source>
            <translation>[Ášk fóŕ thé ŕáñkíñĝ~·~·~·]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>[Tŕý áĝáíñ~·]</translation>
        </message>
        <message>
            <source>By your use</source>
            <translation>[Bý ýóúŕ úšé~·~·]</translation>
        </message>
        <message>
            <source>By price</source>
            <translation>[Bý pŕíçé~·]</translation>
        </message>
        <message>
            <source>By your waits</source>
            <translation>[Bý ýóúŕ wáítš~·~·]</translation>
        </message>
        <message>
            <source>By all users</source>
            <translation>[Bý áll úšéŕš~·~·]</translation>
        </message>
        <message>
            <source>ranking</source>
            <extracomment>proposed as the name of a file</extracomment>
            <translation>[ŕáñkíñĝ~·]</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>[7 dáýš~·]</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>[30 dáýš~·]</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>[Ýéáŕ~·]</translation>
        </message>
        <message>
            <source>All</source>
            <translation>[Áll~·]</translation>
        </message>
        <message>
            <source>Period: %1</source>
            <translation>[Péŕíód: %1~·~·]</translation>
        </message>
        <message>
            <source>Output, %</source>
            <extracomment>part of a million tokens</extracomment>
            <translation>[Óútpút, %~·]</translation>
        </message>
        <message>
            <source>Input from the cache, %</source>
            <translation>[Íñpút fŕóm thé çáçhé, %~·~·~·]</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>[Ŕáñkíñĝ~·]</translation>
        </message>
        <message>
            <source>Ranking…</source>
            <translation>[Ŕáñkíñĝ…~·]</translation>
        </message>
        <message>
            <source>The ranking is empty</source>
            <translation>[Thé ŕáñkíñĝ íš émptý~·~·~·]</translation>
        </message>
        <message>
            <source>The server lists no model in these days.</source>
            <translation>[Thé šéŕvéŕ líštš ñó módél íñ théšé dáýš.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>No prices yet</source>
            <translation>[Ñó pŕíçéš ýét~·~·]</translation>
        </message>
        <message>
            <source>As soon as a catalogue has been fetched, its prices are ranked here.</source>
            <translation>[Áš šóóñ áš á çátálóĝúé háš bééñ fétçhéd, ítš pŕíçéš áŕé ŕáñkéd héŕé.~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>No answers in this period</source>
            <translation>[Ñó áñšwéŕš íñ thíš péŕíód~·~·~·~·]</translation>
        </message>
        <message>
            <source>The models you use are ranked here by what they cost and how long you waited.</source>
            <translation>[Thé módélš ýóú úšé áŕé ŕáñkéd héŕé bý whát théý çóšt áñd hów lóñĝ ýóú wáítéd.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::RecipientChips</name>
        <message>
            <source>+ model</source>
            <translation>[+ módél~·]</translation>
        </message>
        <message>
            <source>Ask another model as well</source>
            <translation>[Ášk áñóthéŕ módél áš wéll~·~·~·~·]</translation>
        </message>
        <message>
            <source>Choose a model</source>
            <translation>[Çhóóšé á módél~·~·]</translation>
        </message>
        <message>
            <source>Do not ask %1</source>
            <translation>[Dó ñót ášk %1~·~·]</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>[Módél~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::RefreshQuestion</name>
        <message>
            <source>Refresh the list of models by itself when the program starts?</source>
            <translation>[Ŕéfŕéšh thé líšt óf módélš bý ítšélf whéñ thé pŕóĝŕám štáŕtš?~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Refresh the list of models at each start</source>
            <translation>[Ŕéfŕéšh thé líšt óf módélš át éáçh štáŕt~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Refresh it only when I say so</source>
            <translation>[Ŕéfŕéšh ít óñlý whéñ Í šáý šó~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only when I say so</source>
            <translation>[Óñlý whéñ Í šáý šó~·~·~·]</translation>
        </message>
        <message>
            <source>At each start</source>
            <translation>[Át éáçh štáŕt~·~·]</translation>
        </message>
        <message>
            <source>%1 would be asked for its list and nothing else, so that prices and changes are of today. The settings have the same switch.</source>
            <extracomment>%1: name of a server</extracomment>
            <translation>[%1 wóúld bé áškéd fóŕ ítš líšt áñd ñóthíñĝ élšé, šó thát pŕíçéš áñd çháñĝéš áŕé óf tódáý. Thé šéttíñĝš hávé thé šámé šwítçh.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::RequestSheet</name>
        <message>
            <source>What will be sent</source>
            <translation>[Whát wíll bé šéñt~·~·~·]</translation>
        </message>
        <message>
            <source>The request for the text in the composer, without your key.</source>
            <translation>[Thé ŕéqúéšt fóŕ thé téxt íñ thé çómpóšéŕ, wíthóút ýóúŕ kéý.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>[Çópý~·]</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>[Çlóšé~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::ResponseFormatEditor</name>
        <message>
            <source>Edit…</source>
            <translation>[Édít…~·]</translation>
        </message>
        <message>
            <source>Answer as</source>
            <translation>[Áñšwéŕ áš~·]</translation>
        </message>
        <message>
            <source>Form of the answer</source>
            <translation>[Fóŕm óf thé áñšwéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>Edit the schema</source>
            <translation>[Édít thé šçhémá~·~·]</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>[Téxt~·]</translation>
        </message>
        <message>
            <source>JSON object</source>
            <translation>[JŠÓÑ óbjéçt~·~·]</translation>
        </message>
        <message>
            <source>JSON schema</source>
            <translation>[JŠÓÑ šçhémá~·~·]</translation>
        </message>
        <message>
            <source>%1 · strict</source>
            <translation>[%1 · štŕíçt~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::RoutingEditor</name>
        <message>
            <source>Sort</source>
            <translation>[Šóŕt~·]</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>[Óŕdéŕ~·]</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>[Íĝñóŕé~·]</translation>
        </message>
        <message>
            <source>Data collection</source>
            <translation>[Dátá çólléçtíóñ~·~·]</translation>
        </message>
        <message>
            <source>No retention</source>
            <translation>[Ñó ŕétéñtíóñ~·~·]</translation>
        </message>
        <message>
            <source>Most for input</source>
            <translation>[Móšt fóŕ íñpút~·~·]</translation>
        </message>
        <message>
            <source>Most for output</source>
            <translation>[Móšt fóŕ óútpút~·~·]</translation>
        </message>
        <message>
            <source>Providers in the order to be asked, with commas between them</source>
            <translation>[Pŕóvídéŕš íñ thé óŕdéŕ tó bé áškéd, wíth çómmáš bétwééñ thém~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Providers that are not asked, with commas between them</source>
            <translation>[Pŕóvídéŕš thát áŕé ñót áškéd, wíth çómmáš bétwééñ thém~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>US dollars per million tokens</source>
            <translation>[ÚŠ dólláŕš péŕ míllíóñ tókéñš~·~·~·~·]</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>[ýéš~·]</translation>
        </message>
        <message>
            <source>no</source>
            <translation>[ñó~·]</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>[Défáúlt~·]</translation>
        </message>
        <message>
            <source>Default (%1)</source>
            <translation>[Défáúlt (%1)~·~·]</translation>
        </message>
        <message>
            <source>This is not an amount</source>
            <translation>[Thíš íš ñót áñ ámóúñt~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::RoutingForm</name>
        <message>
            <source>Prefer</source>
            <translation>[Pŕéféŕ~·]</translation>
        </message>
        <message>
            <source>a balance, chosen by the server</source>
            <translation>[á báláñçé, çhóšéñ bý thé šéŕvéŕ~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>the lowest price</source>
            <translation>[thé lówéšt pŕíçé~·~·]</translation>
        </message>
        <message>
            <source>the highest throughput</source>
            <translation>[thé híĝhéšt thŕóúĝhpút~·~·~·]</translation>
        </message>
        <message>
            <source>the lowest latency</source>
            <translation>[thé lówéšt látéñçý~·~·~·]</translation>
        </message>
        <message>
            <source>Try first</source>
            <translation>[Tŕý fíŕšt~·]</translation>
        </message>
        <message>
            <source>providers in this order, for example deepinfra, novita</source>
            <translation>[pŕóvídéŕš íñ thíš óŕdéŕ, fóŕ éxámplé déépíñfŕá, ñóvítá~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Use only</source>
            <translation>[Úšé óñlý~·]</translation>
        </message>
        <message>
            <source>no others than these providers</source>
            <translation>[ñó óthéŕš tháñ théšé pŕóvídéŕš~·~·~·~·]</translation>
        </message>
        <message>
            <source>Never use</source>
            <translation>[Ñévéŕ úšé~·]</translation>
        </message>
        <message>
            <source>providers to leave out</source>
            <translation>[pŕóvídéŕš tó léávé óút~·~·~·]</translation>
        </message>
        <message>
            <source>Other models</source>
            <translation>[Óthéŕ módélš~·~·]</translation>
        </message>
        <message>
            <source>models to fall back on, for example openai/gpt-4o-mini</source>
            <translation>[módélš tó fáll báçk óñ, fóŕ éxámplé ópéñáí/ĝpt-4ó-míñí~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>[Dátá~·]</translation>
        </message>
        <message>
            <source>as the account says</source>
            <translation>[áš thé áççóúñt šáýš~·~·~·]</translation>
        </message>
        <message>
            <source>providers may keep and train on it</source>
            <translation>[pŕóvídéŕš máý kéép áñd tŕáíñ óñ ít~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>only providers that do not keep it</source>
            <translation>[óñlý pŕóvídéŕš thát dó ñót kéép ít~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only endpoints with zero data retention</source>
            <translation>[Óñlý éñdpóíñtš wíth žéŕó dátá ŕétéñtíóñ~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Let other providers step in when one fails</source>
            <translation>[Lét óthéŕ pŕóvídéŕš štép íñ whéñ óñé fáílš~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Only providers that understand every parameter</source>
            <translation>[Óñlý pŕóvídéŕš thát úñdéŕštáñd évéŕý páŕámétéŕ~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Input at most</source>
            <translation>[Íñpút át móšt~·~·]</translation>
        </message>
        <message>
            <source>$ per million tokens, no bound when empty</source>
            <translation>[$ péŕ míllíóñ tókéñš, ñó bóúñd whéñ émptý~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Output at most</source>
            <translation>[Óútpút át móšt~·~·]</translation>
        </message>
        <message>
            <source>This is not a price. It is not used until it is one.</source>
            <translation>[Thíš íš ñót á pŕíçé. Ít íš ñót úšéd úñtíl ít íš óñé.~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::SchemaSheet</name>
        <message>
            <source>Schema of the answer</source>
            <translation>[Šçhémá óf thé áñšwéŕ~·~·~·]</translation>
        </message>
        <message>
            <source>JSON schema</source>
            <translation>[JŠÓÑ šçhémá~·~·]</translation>
        </message>
        <message>
            <source>The answer will be a JSON object that fits this schema. The order of its members is kept.</source>
            <translation>[Thé áñšwéŕ wíll bé á JŠÓÑ óbjéçt thát fítš thíš šçhémá. Thé óŕdéŕ óf ítš mémbéŕš íš képt.~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>[Ñámé~·]</translation>
        </message>
        <message>
            <source>Name of the schema</source>
            <translation>[Ñámé óf thé šçhémá~·~·~·]</translation>
        </message>
        <message>
            <source>Letters A–Z, digits, _ and -</source>
            <translation>[Léttéŕš Á–Ž, díĝítš, _ áñd -~·~·~·~·]</translation>
        </message>
        <message>
            <source>Strict</source>
            <translation>[Štŕíçt~·]</translation>
        </message>
        <message>
            <source>The answer has to fit exactly. Not every schema can be kept to strictly.</source>
            <translation>[Thé áñšwéŕ háš tó fít éxáçtlý. Ñót évéŕý šçhémá çáñ bé képt tó štŕíçtlý.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Go to this place</source>
            <translation>[Ĝó tó thíš pláçé~·~·]</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>[Çáñçél~·]</translation>
        </message>
        <message>
            <source>Use this schema</source>
            <translation>[Úšé thíš šçhémá~·~·]</translation>
        </message>
        <message>
            <source>The name takes letters A–Z, digits, _ and - only.</source>
            <translation>[Thé ñámé tákéš léttéŕš Á–Ž, díĝítš, _ áñd - óñlý.~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Strict: most providers ask for "additionalProperties": false in every object.</source>
            <translation>[Štŕíçt: móšt pŕóvídéŕš ášk fóŕ "áddítíóñálPŕópéŕtíéš": fálšé íñ évéŕý óbjéçt.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>[Šéttíñĝš~·]</translation>
        </message>
        <message>
            <source>The settings file could not be read</source>
            <translation>[Thé šéttíñĝš fílé çóúld ñót bé ŕéád~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>It was kept aside and the defaults are used. %1</source>
            <translation>[Ít wáš képt ášídé áñd thé défáúltš áŕé úšéd. %1~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>[Áppéáŕáñçé~·~·]</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>[Thémé~·]</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>[Líké thé šýštém~·~·]</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>[Líĝht~·]</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>[Dáŕk~·]</translation>
        </message>
        <message>
            <source>Theme: %1</source>
            <translation>[Thémé: %1~·]</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>[Téxt šížé~·]</translation>
        </message>
        <message>
            <source>%1 %</source>
            <extracomment>size of the text in percent</extracomment>
            <translation>[%1 %~·]</translation>
        </message>
        <message>
            <source>Use the platform's own style and colours</source>
            <translation>[Úšé thé plátfóŕm'š ówñ štýlé áñd çólóúŕš~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>[Láñĝúáĝé~·]</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>[Láñĝúáĝé óf thé wíñdów~·~·~·]</translation>
        </message>
        <message>
            <source>The new language appears at the next start.</source>
            <translation>[Thé ñéw láñĝúáĝé áppéáŕš át thé ñéxt štáŕt.~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>[Çhát~·]</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>[Çhóóšé…~·]</translation>
        </message>
        <message>
            <source>Choose the default model in the list of models</source>
            <translation>[Çhóóšé thé défáúlt módél íñ thé líšt óf módélš~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Automatic</source>
            <extracomment>button: let the program choose the model</extracomment>
            <translation>[Áútómátíç~·]</translation>
        </message>
        <message>
            <source>No fixed model: begin with the first suitable one</source>
            <translation>[Ñó fíxéd módél: béĝíñ wíth thé fíŕšt šúítáblé óñé~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Enter sends, Shift+Enter breaks the line</source>
            <translation>[Éñtéŕ šéñdš, Šhíft+Éñtéŕ bŕéákš thé líñé~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Ctrl+Enter sends, Enter breaks the line</source>
            <translation>[Çtŕl+Éñtéŕ šéñdš, Éñtéŕ bŕéákš thé líñé~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Ask for the list of models at each start</source>
            <translation>[Ášk fóŕ thé líšt óf módélš át éáçh štáŕt~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Routing defaults</source>
            <translation>[Ŕóútíñĝ défáúltš~·~·]</translation>
        </message>
        <message>
            <source>Who may answer, and in which order. Sent with every question unless a chat says otherwise; servers other than OpenRouter get only what they understand.</source>
            <translation>[Whó máý áñšwéŕ, áñd íñ whíçh óŕdéŕ. Šéñt wíth évéŕý qúéštíóñ úñléšš á çhát šáýš óthéŕwíšé; šéŕvéŕš óthéŕ tháñ ÓpéñŔóútéŕ ĝét óñlý whát théý úñdéŕštáñd.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>[Štóŕáĝé~·]</translation>
        </message>
        <message>
            <source>Conversations are on your own disk, in one folder. A checked copy is made once a day and before every change of format; seven are kept.</source>
            <translation>[Çóñvéŕšátíóñš áŕé óñ ýóúŕ ówñ díšk, íñ óñé fóldéŕ. Á çhéçkéd çópý íš mádé óñçé á dáý áñd béfóŕé évéŕý çháñĝé óf fóŕmát; šévéñ áŕé képt.~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>About</source>
            <translation>[Ábóút~·]</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later. Made with Qt %1.</source>
            <translation>[Fŕéé šóftwáŕé úñdéŕ thé ĜÑÚ Ĝéñéŕál Públíç Líçéñšé, véŕšíóñ 3 óŕ látéŕ. Mádé wíth Qt %1.~·~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>New chats begin with the first suitable model of %1.</source>
            <translation>[Ñéw çhátš béĝíñ wíth thé fíŕšt šúítáblé módél óf %1.~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>New chats begin with %1 of %2.</source>
            <translation>[Ñéw çhátš béĝíñ wíth %1 óf %2.~·~·~·~·]</translation>
        </message>
        <message>
            <source>Database: %1</source>
            <translation>[Dátábášé: %1~·~·]</translation>
        </message>
        <message>
            <source>No database yet.</source>
            <translation>[Ñó dátábášé ýét.~·~·]</translation>
        </message>
        <message>
            <source>Copy of %1, %2</source>
            <translation>[Çópý óf %1, %2~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::TableMenuButton</name>
        <message>
            <source>Export</source>
            <translation>[Éxpóŕt~·]</translation>
        </message>
        <message>
            <source>Copy or save the table</source>
            <translation>[Çópý óŕ šávé thé táblé~·~·~·]</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>[Çópý áš Máŕkdówñ~·~·]</translation>
        </message>
        <message>
            <source>Copy as CSV</source>
            <translation>[Çópý áš ÇŠV~·~·]</translation>
        </message>
        <message>
            <source>Save as Markdown…</source>
            <translation>[Šávé áš Máŕkdówñ…~·~·~·]</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>[Šávé áš ÇŠV…~·~·]</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>[Çópíéd~·]</translation>
        </message>
        <message>
            <source>Save the table</source>
            <translation>[Šávé thé táblé~·~·]</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>[Šávéd~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::Toast</name>
        <message>
            <source>Undo</source>
            <translation>[Úñdó~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::TranscriptView</name>
        <message>
            <source>Open link…</source>
            <translation>[Ópéñ líñk…~·~·]</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>[Çópý líñk áddŕéšš~·~·~·]</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>[Çópý~·]</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>[Çópý áš Máŕkdówñ~·~·]</translation>
        </message>
        <message>
            <source>Copy with formatting</source>
            <translation>[Çópý wíth fóŕmáttíñĝ~·~·~·]</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>[Šéléçt áll~·~·]</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>[Çóñvéŕšátíóñ~·~·]</translation>
        </message>
        <message>
            <source>Jump to newest</source>
            <translation>[Júmp tó ñéwéšt~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>↓ %n new</source>
            <comment>messages below</comment>
            <translation>
                <numerusform>[↓ %n ñéw~·]</numerusform>
                <numerusform>[↓ %n ñéw~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>↓ Jump to newest</source>
            <translation>[↓ Júmp tó ñéwéšt~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::UptimeBars</name>
        <message>
            <source>5 min</source>
            <translation>[5 míñ~·]</translation>
        </message>
        <message>
            <source>30 min</source>
            <translation>[30 míñ~·]</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>[1 dáý~·]</translation>
        </message>
        <message>
            <source>Uptime: %1</source>
            <translation>[Úptímé: %1~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::UsagePage</name>
        <message>
            <source>Adding up…</source>
            <translation>[Áddíñĝ úp…~·~·]</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>[Úšáĝé~·]</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>[7 dáýš~·]</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>[30 dáýš~·]</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>[Thíš móñth~·~·]</translation>
        </message>
        <message>
            <source>All</source>
            <translation>[Áll~·]</translation>
        </message>
        <message>
            <source>Period: %1</source>
            <translation>[Péŕíód: %1~·~·]</translation>
        </message>
        <message>
            <source>Export CSV…</source>
            <translation>[Éxpóŕt ÇŠV…~·~·]</translation>
        </message>
        <message>
            <source>Write the ledger of this period to a file</source>
            <translation>[Wŕíté thé lédĝéŕ óf thíš péŕíód tó á fílé~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Can still spend</source>
            <translation>[Çáñ štíll špéñd~·~·]</translation>
        </message>
        <message>
            <source>Ask now</source>
            <translation>[Ášk ñów~·]</translation>
        </message>
        <message>
            <source>Ask the server what can still be spent</source>
            <translation>[Ášk thé šéŕvéŕ whát çáñ štíll bé špéñt~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>[Špéñt~·]</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>[Áñšwéŕš~·]</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>[Tókéñš~·]</translation>
        </message>
        <message>
            <source>Spent by day</source>
            <translation>[Špéñt bý dáý~·~·]</translation>
        </message>
        <message>
            <source>As a table</source>
            <translation>[Áš á táblé~·~·]</translation>
        </message>
        <message>
            <source>Show the days as a table</source>
            <translation>[Šhów thé dáýš áš á táblé~·~·~·~·]</translation>
        </message>
        <message>
            <source>Key: T</source>
            <translation>[Kéý: T~·]</translation>
        </message>
        <message>
            <source>Spent by model</source>
            <translation>[Špéñt bý módél~·~·]</translation>
        </message>
        <message>
            <source>Ledger: one row per answer</source>
            <translation>[Lédĝéŕ: óñé ŕów péŕ áñšwéŕ~·~·~·~·]</translation>
        </message>
        <message>
            <source>Nothing in this period</source>
            <translation>[Ñóthíñĝ íñ thíš péŕíód~·~·~·]</translation>
        </message>
        <message>
            <source>Each answer leaves a row here: its tokens, its cost and how long it took.</source>
            <translation>[Éáçh áñšwéŕ léávéš á ŕów héŕé: ítš tókéñš, ítš çóšt áñd hów lóñĝ ít tóók.~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) of unknown cost not included</source>
            <translation>
                <numerusform>[%n áñšwéŕ óf úñkñówñ çóšt ñót íñçlúdéd~·~·~·~·~·~·]</numerusform>
                <numerusform>[%n áñšwéŕš óf úñkñówñ çóšt ñót íñçlúdéd~·~·~·~·~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>as reported, else computed from the frozen prices</source>
            <translation>[áš ŕépóŕtéd, élšé çómpútéd fŕóm thé fŕóžéñ pŕíçéš~·~·~·~·~·~·~·]</translation>
        </message>
        <message numerus="yes">
            <source>on %n day(s)</source>
            <translation>
                <numerusform>[óñ %n dáý~·]</numerusform>
                <numerusform>[óñ %n dáýš~·~·]</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <extracomment>tokens sent and received</extracomment>
            <translation>[%1 íñ, %2 óút~·~·]</translation>
        </message>
        <message>
            <source>Can still spend (pretend money)</source>
            <translation>[Çáñ štíll špéñd (pŕétéñd móñéý)~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>[Áškíñĝ…~·]</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>[Ášk áĝáíñ~·]</translation>
        </message>
        <message>
            <source>left of the key's limit at %1</source>
            <translation>[léft óf thé kéý'š límít át %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>left on the account at %1</source>
            <translation>[léft óñ thé áççóúñt át %1~·~·~·~·]</translation>
        </message>
        <message>
            <source>left of the key's limit; the balance of the account needs a management key</source>
            <translation>[léft óf thé kéý'š límít; thé báláñçé óf thé áççóúñt ñéédš á máñáĝéméñt kéý~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>[ñó límít~·]</translation>
        </message>
        <message>
            <source>The key has no limit of its own; the balance of the account needs a management key.</source>
            <translation>[Thé kéý háš ñó límít óf ítš ówñ; thé báláñçé óf thé áççóúñt ñéédš á máñáĝéméñt kéý.~·~·~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>[Áškíñĝ %1…~·~·]</translation>
        </message>
        <message>
            <source>Not asked yet. It is asked for when you say so.</source>
            <translation>[Ñót áškéd ýét. Ít íš áškéd fóŕ whéñ ýóú šáý šó.~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>[Wŕíttéñ tó %1~·~·]</translation>
        </message>
    </context>
    <context>
        <name>switchyard::WorkloadForm</name>
        <message>
            <source>Chat</source>
            <translation>[Çhát~·]</translation>
        </message>
        <message>
            <source>Answers from documents (RAG)</source>
            <translation>[Áñšwéŕš fŕóm dóçúméñtš (ŔÁĜ)~·~·~·~·]</translation>
        </message>
        <message>
            <source>Agent with tools</source>
            <translation>[Áĝéñt wíth tóólš~·~·]</translation>
        </message>
        <message>
            <source>Summarise 1,000 PDFs</source>
            <translation>[Šúmmáŕíšé 1,000 PDFš~·~·~·]</translation>
        </message>
        <message>
            <source>Write code</source>
            <translation>[Wŕíté çódé~·~·]</translation>
        </message>
        <message>
            <source>Describe pictures</source>
            <translation>[Déšçŕíbé píçtúŕéš~·~·~·]</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>[Tŕáñšláté~·]</translation>
        </message>
        <message>
            <source>Kind of work</source>
            <translation>[Kíñd óf wóŕk~·~·]</translation>
        </message>
        <message>
            <source>As typed</source>
            <translation>[Áš týpéd~·]</translation>
        </message>
        <message>
            <source>Requests a month</source>
            <translation>[Ŕéqúéštš á móñth~·~·]</translation>
        </message>
        <message>
            <source>Input, tokens</source>
            <translation>[Íñpút, tókéñš~·~·]</translation>
        </message>
        <message>
            <source>Output, tokens</source>
            <translation>[Óútpút, tókéñš~·~·]</translation>
        </message>
        <message>
            <source>of it reasoning</source>
            <translation>[óf ít ŕéášóñíñĝ~·~·]</translation>
        </message>
        <message>
            <source>Images put in</source>
            <translation>[Ímáĝéš pút íñ~·~·]</translation>
        </message>
        <message>
            <source>Web searches</source>
            <translation>[Wéb šéáŕçhéš~·~·]</translation>
        </message>
        <message>
            <source>of it cached, %</source>
            <extracomment>a part of the input, in percent</extracomment>
            <translation>[óf ít çáçhéd, %~·~·]</translation>
        </message>
        <message>
            <source>Only in some hours of the day</source>
            <translation>[Óñlý íñ šómé hóúŕš óf thé dáý~·~·~·~·]</translation>
        </message>
        <message>
            <source>From, local time</source>
            <translation>[Fŕóm, lóçál tímé~·~·]</translation>
        </message>
        <message>
            <source>Until, local time</source>
            <translation>[Úñtíl, lóçál tímé~·~·~·]</translation>
        </message>
        <message>
            <source>There is more reasoning than output; it counts as all of the output.</source>
            <translation>[Théŕé íš móŕé ŕéášóñíñĝ tháñ óútpút; ít çóúñtš áš áll óf thé óútpút.~·~·~·~·~·~·~·~·~·~·]</translation>
        </message>
        <message>
            <source>Where a list has no price of images, each counts as %1 tokens.</source>
            <translation>[Whéŕé á líšt háš ñó pŕíçé óf ímáĝéš, éáçh çóúñtš áš %1 tókéñš.~·~·~·~·~·~·~·~·~·]</translation>
        </message>
    </context>
</TS>
