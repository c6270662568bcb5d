<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>ChatCosts</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeItem</name>
        <message numerus="yes">
            <source>%n hidden character(s)</source>
            <translation>
                <numerusform>%n hidden character</numerusform>
                <numerusform>%n hidden characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Costs</name>
        <message numerus="yes">
            <source>%n request(s) do not fit into its context</source>
            <translation>
                <numerusform>%n request do not fit into its context</numerusform>
                <numerusform>%n requests do not fit into its context</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Plot</name>
        <message numerus="yes">
            <source>%1, %n value(s). %2: from %3 (%4) to %5 (%6).</source>
            <extracomment>a chart in one sentence; %1 kind of chart, %2 what is measured, %3 and %5 values, %4 and %6 whose</extracomment>
            <translation>
                <numerusform>%1, %n value. %2: from %3 (%4) to %5 (%6).</numerusform>
                <numerusform>%1, %n values. %2: from %3 (%4) to %5 (%6).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PriceTexts</name>
        <message numerus="yes">
            <source>%n change(s) in 90 days</source>
            <extracomment>how often a price changed</extracomment>
            <translation>
                <numerusform>%n change in 90 days</numerusform>
                <numerusform>%n changes in 90 days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cheaper</source>
            <extracomment>how many models became cheaper</extracomment>
            <translation>
                <numerusform>%n cheaper</numerusform>
                <numerusform>%n cheaper</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dearer</source>
            <translation>
                <numerusform>%n dearer</numerusform>
                <numerusform>%n dearer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gone</source>
            <translation>
                <numerusform>%n gone</numerusform>
                <numerusform>%n gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n back</source>
            <translation>
                <numerusform>%n back</numerusform>
                <numerusform>%n back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n expiring</source>
            <translation>
                <numerusform>%n expiring</numerusform>
                <numerusform>%n expiring</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Transcript</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) unreadable</source>
            <translation>
                <numerusform>%n event unreadable</numerusform>
                <numerusform>%n events unreadable</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::AlertAnnouncer</name>
        <message numerus="yes">
            <source>%1, and %n more</source>
            <translation>
                <numerusform>%1, and %n more</numerusform>
                <numerusform>%1, and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) of models you watch</source>
            <extracomment>title of a notification; below it stands what changed</extracomment>
            <translation>
                <numerusform>%n change of models you watch</numerusform>
                <numerusform>%n changes of models you watch</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::BarChart</name>
        <message numerus="yes">
            <source>%n day(s), at most %1 a day</source>
            <translation>
                <numerusform>%n day, at most %1 a day</numerusform>
                <numerusform>%n days, at most %1 a day</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::CalculatorView</name>
        <message numerus="yes">
            <source>The %n found</source>
            <translation>
                <numerusform>The %n found</numerusform>
                <numerusform>The %n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %n compared</source>
            <translation>
                <numerusform>The %n compared</numerusform>
                <numerusform>The %n compared</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::CatalogueView</name>
        <message numerus="yes">
            <source>%n model(s)</source>
            <extracomment>%1 models pass the search, out of %2</extracomment>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ChangesView</name>
        <message numerus="yes">
            <source>… and %n more.</source>
            <extracomment>below the first problems of a file</extracomment>
            <translation>
                <numerusform>… and %n more.</numerusform>
                <numerusform>… and %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n price(s) taken in.</source>
            <extracomment>a file; %n: how many prices of it were not known before</extracomment>
            <translation>
                <numerusform>%1: %n price taken in.</numerusform>
                <numerusform>%1: %n prices taken in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n differ from what was seen.</source>
            <extracomment>prices of a file that differ from what the program saw at that time</extracomment>
            <translation>
                <numerusform>%n differ from what was seen.</numerusform>
                <numerusform>%n differ from what was seen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ChatPage</name>
        <message numerus="yes">
            <source>%n chat(s) imported</source>
            <translation>
                <numerusform>%n chat imported</numerusform>
                <numerusform>%n chats imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) deleted</source>
            <translation>
                <numerusform>%n message deleted</numerusform>
                <numerusform>%n messages deleted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::CompareTray</name>
        <message numerus="yes">
            <source>Compare %n</source>
            <comment>button: the number of models</comment>
            <translation>
                <numerusform>Compare %n</numerusform>
                <numerusform>Compare %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Compare %n model(s) side by side</source>
            <translation>
                <numerusform>Compare %n model side by side</numerusform>
                <numerusform>Compare %n models side by side</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ComparisonView</name>
        <message numerus="yes">
            <source>Of %n model(s) no speed was told</source>
            <translation>
                <numerusform>Of %n model no speed was told</numerusform>
                <numerusform>Of %n models no speed was told</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::Composer</name>
        <message numerus="yes">
            <source>%n files were dropped here. Attach them all?</source>
            <translation>
                <numerusform>%n files were dropped here. Attach them all?</numerusform>
                <numerusform>%n files were dropped here. Attach them all?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) say where they were taken</source>
            <translation>
                <numerusform>%n photo say where they were taken</numerusform>
                <numerusform>%n photos say where they were taken</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ComposerBinding</name>
        <message numerus="yes">
            <source>%n turn(s) left out</source>
            <translation>
                <numerusform>%n turn left out</numerusform>
                <numerusform>%n turns left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConnectionCard</name>
        <message numerus="yes">
            <source>It lists %n model(s).</source>
            <translation>
                <numerusform>It lists %n model.</numerusform>
                <numerusform>It lists %n models.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConversationListModel</name>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n models</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ExperiencePanel</name>
        <message numerus="yes">
            <source>Your last %n day(s)</source>
            <translation>
                <numerusform>Your last %n day</numerusform>
                <numerusform>Your last %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::FacetTreeModel</name>
        <message numerus="yes">
            <source>%n more</source>
            <comment>values of a filter that are not shown</comment>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n model(s)</source>
            <translation>
                <numerusform>%1, %n model</numerusform>
                <numerusform>%1, %n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::FindBar</name>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n match(es)</numerusform>
                <numerusform>%n match(es)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelPicker</name>
        <message numerus="yes">
            <source>Ask %n model(s)</source>
            <translation>
                <numerusform>Ask %n model</numerusform>
                <numerusform>Ask %n models</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No more than %n</source>
            <translation>
                <numerusform>No more than %n</numerusform>
                <numerusform>No more than %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelSearchBar</name>
        <message numerus="yes">
            <source>%n hidden</source>
            <comment>button: shows the models that are hidden</comment>
            <translation>
                <numerusform>%n hidden</numerusform>
                <numerusform>%n hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n hidden model(s)</source>
            <translation>
                <numerusform>Show %n hidden model</numerusform>
                <numerusform>Show %n hidden models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelTableActions</name>
        <message numerus="yes">
            <source>%n model(s) hidden</source>
            <translation>
                <numerusform>%n model hidden</numerusform>
                <numerusform>%n models hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n model(s) shown again</source>
            <translation>
                <numerusform>%n model shown again</numerusform>
                <numerusform>%n models shown again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::OwnUseForm</name>
        <message numerus="yes">
            <source>%n answer(s) without reported tokens are left out.</source>
            <translation>
                <numerusform>%n answer without reported tokens are left out.</numerusform>
                <numerusform>%n answers without reported tokens are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n answer(s) it is not known what they cost.</source>
            <translation>
                <numerusform>Of %n answer it is not known what they cost.</numerusform>
                <numerusform>Of %n answers it is not known what they cost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tokenizers differ: the ranges come from %n of your answers, where both tokenizers have been used, else ± 15 %.</source>
            <translation>
                <numerusform>Tokenizers differ: the ranges come from %n of your answers, where both tokenizers have been used, else ± 15 %.</numerusform>
                <numerusform>Tokenizers differ: the ranges come from %n of your answers, where both tokenizers have been used, else ± 15 %.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s): %1 tokens in, %2 out. You paid %3.</source>
            <extracomment>%1 and %2 are numbers of tokens, %3 an amount</extracomment>
            <translation>
                <numerusform>%n answer: %1 tokens in, %2 out. You paid %3.</numerusform>
                <numerusform>%n answers: %1 tokens in, %2 out. You paid %3.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ParallelView</name>
        <message numerus="yes">
            <source>all %n answer(s)</source>
            <translation>
                <numerusform>all %n answer</numerusform>
                <numerusform>all %n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::PlotView</name>
        <message numerus="yes">
            <source>%n more in the table: not all of their values are known.</source>
            <translation>
                <numerusform>%n more in the table: not all of their values are known.</numerusform>
                <numerusform>%n more in the table: not all of their values are known.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::PromptListModel</name>
        <message numerus="yes">
            <source>%n to fill in</source>
            <translation>
                <numerusform>%n to fill in</numerusform>
                <numerusform>%n to fill in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::QuerySuggestionModel</name>
        <message numerus="yes">
            <source>%1, %n model(s)</source>
            <translation>
                <numerusform>%1, %n model</numerusform>
                <numerusform>%1, %n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::QueueBar</name>
        <message numerus="yes">
            <source>%n queued; paused, because the answer before did not become complete</source>
            <translation>
                <numerusform>%n queued; paused, because the answer before did not become complete</numerusform>
                <numerusform>%n queued; paused, because the answer before did not become complete</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n queued; sent when the answer is complete</source>
            <translation>
                <numerusform>%n queued; sent when the answer is complete</numerusform>
                <numerusform>%n queued; sent when the answer is complete</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::TranscriptView</name>
        <message numerus="yes">
            <source>↓ %n new</source>
            <comment>messages below</comment>
            <translation>
                <numerusform>↓ %n new</numerusform>
                <numerusform>↓ %n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::UsagePage</name>
        <message numerus="yes">
            <source>%n answer(s) of unknown cost not included</source>
            <translation>
                <numerusform>%n answer of unknown cost not included</numerusform>
                <numerusform>%n answers of unknown cost not included</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on %n day(s)</source>
            <translation>
                <numerusform>on %n day</numerusform>
                <numerusform>on %n days</numerusform>
            </translation>
        </message>
    </context>
</TS>
