<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
            <source>M</source>
            <comment>million</comment>
            <extracomment>thousands (k) and millions (M) of tokens, after the number</extracomment>
            <translation>M</translation>
        </message>
        <message>
            <source>k</source>
            <comment>thousand</comment>
            <translation>[k~·]</translation>
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
        <name>switchyard::Placeholder</name>
        <message>
            <source>Loading</source>
            <translation>[Lóádíñĝ~·]</translation>
        </message>
    </context>
</TS>
