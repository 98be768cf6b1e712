<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Build a neural network out of scalars, train it, and take every step apart.

After the lecture “building micrograd” by Andrej Karpathy. Free software under the MIT license; Qt {qt} under the LGPL.</source>
        <translation>Ein neuronales Netz aus Skalaren bauen, es trainieren und jeden Schritt auseinandernehmen.

Nach der Vorlesung „building micrograd“ von Andrej Karpathy. Freie Software unter der MIT-Lizenz; Qt {qt} unter der LGPL.</translation>
    </message>
    <message>
        <source>About Backprop Studio</source>
        <translation>Über Backprop Studio</translation>
    </message>
</context>
<context>
    <name>ActivationTiles</name>
    <message>
        <source>Activations</source>
        <extracomment>All tiles have the same axes, so that what squashes can be told from what does not. When the user chose an activation; carries its name.</extracomment>
        <translation>Aktivierungen</translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Animation of the training</source>
        <extracomment>The sizes that are offered, in pixels of width; the second is chosen at first. When the file is there.</extracomment>
        <translation>Animation des Trainings</translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trains anew from the first weights, {epochs}, and shows how boundary and loss go.</source>
        <translation>Trainiert ab den Anfangsgewichten neu, {epochs}, und zeigt, wie sich Grenze und Verlust entwickeln.</translation>
    </message>
    <message>
        <source>{width} pixels wide</source>
        <translation>{width} Pixel breit</translation>
    </message>
    <message>
        <source>Larger pictures make a larger file</source>
        <translation>Größere Bilder ergeben eine größere Datei</translation>
    </message>
    <message>
        <source>How many moments of the training are shown, one after the other</source>
        <translation>Wie viele Momente des Trainings nacheinander gezeigt werden</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>Fertige Bilder</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Save the animation</source>
        <translation>Die Animation speichern</translation>
    </message>
    <message>
        <source>Animated GIF ({pattern})</source>
        <translation>Animiertes GIF ({pattern})</translation>
    </message>
    <message>
        <source>Training …</source>
        <translation>Trainiert …</translation>
    </message>
    <message>
        <source>Drawing: {done} of {count} pictures</source>
        <translation>Zeichnet: {done} von {count} Bildern</translation>
    </message>
    <message>
        <source>Training: {share} %</source>
        <translation>Trainiert: {share} %</translation>
    </message>
    <message>
        <source>There is no animation.</source>
        <translation>Es gibt keine Animation.</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>A number such as -1.5, or numbers such as -3 * 2 (Enter)</source>
        <extracomment>When a number was handed in; carries it. When something else was handed in; carries one line for the user.</extracomment>
        <translation>Eine Zahl wie -1.5 oder eine Rechnung wie -3 * 2 (Eingabe)</translation>
    </message>
    <message>
        <source>Type a number first.</source>
        <translation>Erst eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>Type a number, such as -1.5, or numbers, such as -3 * 2.</source>
        <translation>Eine Zahl eingeben, etwa -1.5, oder eine Rechnung, etwa -3 * 2.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>What you prefer holds until you quit: {folder} can&apos;t be written.</source>
        <translation>Die Einstellungen gelten nur bis zum Beenden: {folder} lässt sich nicht beschreiben.</translation>
    </message>
</context>
<context>
    <name>BatchTrack</name>
    <message>
        <source>Batch</source>
        <extracomment>Pixels a cell needs at the least, and the gap between two.</extracomment>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Go to the start of batch {batch} of {batches}</source>
        <translation>Zum Anfang von Batch {batch} von {batches}</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>The graph is being laid out …</source>
        <translation>Der Graph wird angeordnet …</translation>
    </message>
    <message>
        <source>That would be {count} links, too many to draw. Open single neurons instead.</source>
        <translation>Das wären {count} Verbindungen, zu viele zum Zeichnen. Besser einzelne Neuronen öffnen.</translation>
    </message>
</context>
<context>
    <name>BranchList</name>
    <message>
        <source>Branches of this training</source>
        <translation>Zweige dieses Trainings</translation>
    </message>
    <message>
        <source>Rewind, change something, and train on: the way it went before is kept here.</source>
        <translation>Zurückspulen, etwas ändern und weitertrainieren: Der bisherige Weg bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>left at epoch</source>
        <translation>verlassen bei Epoche</translation>
    </message>
    <message>
        <source>came to epoch</source>
        <translation>gekommen bis Epoche</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>There is only one way so far.</source>
        <translation>Bisher gibt es nur einen Weg.</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin</translation>
    </message>
    <message>
        <source>Bring this branch&apos;s settings and weights back; Undo returns</source>
        <translation>Einstellungen und Gewichte dieses Zweigs zurückholen; Rückgängig macht es ungeschehen</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Take this branch off the list</source>
        <translation>Diesen Zweig von der Liste nehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BreakpointChips</name>
    <message>
        <source>Stop when a condition holds: see, add and remove breakpoints</source>
        <extracomment>More breakpoints than these are only counted here. Characters of a condition that are shown. When the user wants to see and edit all breakpoints.</extracomment>
        <translation>Anhalten, wenn eine Bedingung gilt: Haltepunkte ansehen, hinzufügen und entfernen</translation>
    </message>
    <message>
        <source>+ Breakpoint</source>
        <translation>+ Haltepunkt</translation>
    </message>
    <message>
        <source>Breakpoints …</source>
        <translation>Haltepunkte …</translation>
    </message>
    <message numerus="yes">
        <source>%n more …</source>
        <translation>
            <numerusform>%n weiterer …</numerusform>
            <numerusform>%n weitere …</numerusform>
        </translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Breakpoint {condition}, {state}</source>
        <translation>Haltepunkt {condition}, {state}</translation>
    </message>
    <message>
        <source>Run stops when {condition}. Press to switch off.</source>
        <translation>Der Lauf hält an, wenn {condition}. Drücken schaltet aus.</translation>
    </message>
    <message>
        <source>Switched off: {condition}. Press to switch on.</source>
        <translation>Ausgeschaltet: {condition}. Drücken schaltet ein.</translation>
    </message>
    <message>
        <source>Breakpoint on</source>
        <translation>Haltepunkt ein</translation>
    </message>
    <message>
        <source>Breakpoint off</source>
        <translation>Haltepunkt aus</translation>
    </message>
</context>
<context>
    <name>BreakpointList</name>
    <message>
        <source>None yet. Run stops as soon as a condition becomes true.</source>
        <extracomment>Rows that are shown without scrolling.</extracomment>
        <translation>Noch keiner. Der Lauf hält an, sobald eine Bedingung wahr wird.</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Space switches one on or off, F2 changes it, Delete removes it</source>
        <translation>Leertaste schaltet ein oder aus, F2 ändert, Entf entfernt</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>Den Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>loss &lt; 0.05 and epoch &gt;= 3</source>
        <translation>loss &lt; 0.05 and epoch &gt;= 3</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Anhalten, wenn</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the breakpoint</source>
        <translation>Den Haltepunkt hinzufügen</translation>
    </message>
    <message>
        <source>Stop when the condition on the left becomes true (Enter)</source>
        <translation>Anhalten, wenn die Bedingung links wahr wird (Eingabe)</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Pick a condition</source>
        <translation>Eine Bedingung auswählen</translation>
    </message>
    <message>
        <source>Choose a condition instead of writing one</source>
        <translation>Eine Bedingung wählen, statt eine zu schreiben</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert the selected weight or bias</source>
        <translation>Das ausgewählte Gewicht oder den Bias einfügen</translation>
    </message>
    <message>
        <source>Write the weight of the link, or the bias of the neuron, that is selected in Network</source>
        <translation>Das Gewicht der Verbindung oder den Bias des Neurons schreiben, das unter Netz ausgewählt ist</translation>
    </message>
    <message>
        <source>Add breakpoint</source>
        <translation>Haltepunkt hinzufügen</translation>
    </message>
    <message>
        <source>At {column}: {reason}</source>
        <translation>Bei {column}: {reason}</translation>
    </message>
    <message>
        <source>Breakpoint on</source>
        <translation>Haltepunkt ein</translation>
    </message>
    <message>
        <source>Breakpoint off</source>
        <translation>Haltepunkt aus</translation>
    </message>
    <message>
        <source>Change breakpoint</source>
        <translation>Haltepunkt ändern</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
</context>
<context>
    <name>BugMark</name>
    <message numerus="yes">
        <source>%n bugs on</source>
        <translation>
            <numerusform>%n Fehler ein</numerusform>
            <numerusform>%n Fehler ein</numerusform>
        </translation>
    </message>
    <message>
        <source>Bug museum: {what}</source>
        <translation>Fehlermuseum: {what}</translation>
    </message>
    <message>
        <source>Switched on: {bugs}. Batches are computed scalar by scalar now, which is slower.</source>
        <translation>Eingeschaltet: {bugs}. Batches werden nun Skalar für Skalar gerechnet, das ist langsamer.</translation>
    </message>
</context>
<context>
    <name>BugMuseum</name>
    <message>
        <source>Bug museum</source>
        <translation>Fehlermuseum</translation>
    </message>
    <message>
        <source>Bug on: {bug}</source>
        <translation>Fehler ein: {bug}</translation>
    </message>
    <message>
        <source>Bug off: {bug}</source>
        <translation>Fehler aus: {bug}</translation>
    </message>
</context>
<context>
    <name>Bugs</name>
    <message>
        <source>(Looked at the batch&apos;s first {count} samples.)</source>
        <translation>(Betrachtet wurden die ersten {count} Samples des Batches.)</translation>
    </message>
    <message>
        <source>You were right.</source>
        <translation>Richtig vorhergesagt.</translation>
    </message>
    <message>
        <source>Not as you said.</source>
        <translation>Es kam anders.</translation>
    </message>
    <message>
        <source>No number of the next batch differs from the right ones.</source>
        <translation>Keine Zahl des nächsten Batches weicht von der richtigen ab.</translation>
    </message>
    <message>
        <source>The neurons answer otherwise, though the next batch&apos;s loss is {loss} all the same.</source>
        <translation>Die Neuronen antworten anders, obwohl der Verlust des nächsten Batches trotzdem {loss} ist.</translation>
    </message>
    <message>
        <source>The next batch&apos;s loss is {wrong} instead of {right}, and all that follows differs too.</source>
        <translation>Der Verlust des nächsten Batches ist {wrong} statt {right}, und alles Folgende weicht auch ab.</translation>
    </message>
    <message>
        <source>The next batch&apos;s loss is right, but {count} of {all} grads differ: that of {name} is {wrong} instead of {right}.</source>
        <translation>Der Verlust des nächsten Batches stimmt, aber {count} von {all} Gradienten weichen ab: der von {name} ist {wrong} statt {right}.</translation>
    </message>
    <message>
        <source>Loss and grads of the next batch are right, but {count} of {all} parameters come out of the update wrong: {name} as {wrong} instead of {right}.</source>
        <translation>Verlust und Gradienten des nächsten Batches stimmen, aber {count} von {all} Parametern kommen falsch aus dem Update: {name} als {wrong} statt {right}.</translation>
    </message>
    <message>
        <source>forget zero_grad</source>
        <translation>zero_grad vergessen</translation>
    </message>
    <message>
        <source>grad = instead of +=</source>
        <translation>grad = statt +=</translation>
    </message>
    <message>
        <source>backward in a wrong order</source>
        <translation>backward in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>no nonlinearity</source>
        <translation>keine Nichtlinearität</translation>
    </message>
    <message>
        <source>rate with the wrong sign</source>
        <translation>Lernrate mit falschem Vorzeichen</translation>
    </message>
    <message>
        <source>a set of parents</source>
        <translation>eine Menge von Eltern</translation>
    </message>
    <message>
        <source>interior grads kept</source>
        <translation>innere grads behalten</translation>
    </message>
    <message>
        <source>Grads are never set back to 0: each batch adds to those of the batch before.</source>
        <translation>grad wird nie auf 0 zurückgesetzt: Jeder Batch addiert zu dem des Batches davor.</translation>
    </message>
    <message>
        <source>Each share replaces the one before it, so that only the last one is left.</source>
        <translation>Jeder Anteil ersetzt den vorigen, sodass nur der letzte bleibt.</translation>
    </message>
    <message>
        <source>Breadth first from the loss: a node may hand on a grad that is not complete.</source>
        <translation>Breitensuche vom Verlust aus: Ein Knoten gibt vielleicht einen grad weiter, der noch nicht vollständig ist.</translation>
    </message>
    <message>
        <source>Every neuron answers its weighted sum as it is.</source>
        <translation>Jedes Neuron antwortet mit seiner gewichteten Summe, so wie sie ist.</translation>
    </message>
    <message>
        <source>The update adds rate · grad instead of subtracting it.</source>
        <translation>Das Update addiert Rate · grad, statt zu subtrahieren.</translation>
    </message>
    <message>
        <source>_prev is a set instead of a tuple: of the two edges in x · x it keeps one.</source>
        <translation>_prev ist eine Menge statt eines Tupels: Von den zwei Kanten in x · x bleibt eine.</translation>
    </message>
    <message>
        <source>One graph serves all samples, and zero_grad clears only the parameters, as in micrograd.</source>
        <translation>Ein Graph dient allen Samples, und zero_grad leert nur die Parameter, wie in micrograd.</translation>
    </message>
    <message>
        <source>Backward only ever adds, so what was left over counts again, batch after batch.</source>
        <translation>backward addiert immer nur, also zählt das Übriggebliebene Batch für Batch noch einmal.</translation>
    </message>
    <message>
        <source>A grad is the sum over all ways to the loss and over all samples; = keeps one of them.</source>
        <translation>Ein grad ist die Summe über alle Wege zum Verlust und alle Samples; = behält nur einen davon.</translation>
    </message>
    <message>
        <source>What arrives at a node after it has handed on its grad never reaches its inputs.</source>
        <translation>Was bei einem Knoten ankommt, nachdem er seinen grad weitergegeben hat, erreicht seine Eingänge nie.</translation>
    </message>
    <message>
        <source>Linear layers in a row can do no more than a single one.</source>
        <translation>Lineare Schichten hintereinander können nicht mehr als eine einzige.</translation>
    </message>
    <message>
        <source>The gradient points to where the loss grows: the update now climbs.</source>
        <translation>Der Gradient zeigt dorthin, wo der Verlust wächst: Das Update steigt nun bergauf.</translation>
    </message>
    <message>
        <source>Backward hands over once per argument, whatever the drawing shows.</source>
        <translation>backward gibt einmal je Argument weiter, was immer die Zeichnung zeigt.</translation>
    </message>
    <message>
        <source>Each sample&apos;s pass hands on, once more, what the passes before had left in the nodes.</source>
        <translation>Der Durchlauf jedes Samples gibt noch einmal weiter, was frühere Durchläufe in den Knoten ließen.</translation>
    </message>
    <message>
        <source>Nothing was left over from the batch before.</source>
        <translation>Vom Batch davor war nichts übrig.</translation>
    </message>
    <message>
        <source>Nothing is added up here: of each grad&apos;s shares, all but the last are 0.</source>
        <translation>Hier wird nichts addiert: Von den Anteilen jedes grad sind alle bis auf den letzten 0.</translation>
    </message>
    <message>
        <source>Here no node hands on its grad before it is complete, or what comes late is 0. With two hidden layers it often matters.</source>
        <translation>Hier gibt kein Knoten seinen grad weiter, bevor er vollständig ist, oder was zu spät kommt, ist 0. Bei zwei verborgenen Schichten macht es oft etwas aus.</translation>
    </message>
    <message>
        <source>For these samples every neuron answers its weighted sum anyway.</source>
        <translation>Bei diesen Samples antwortet ohnehin jedes Neuron mit seiner gewichteten Summe.</translation>
    </message>
    <message>
        <source>This update moves no parameter at all.</source>
        <translation>Dieses Update bewegt keinen einzigen Parameter.</translation>
    </message>
    <message>
        <source>No interior grad is left over here: there is one sample, or they are all 0.</source>
        <translation>Hier ist kein innerer grad übrig: Es gibt nur ein Sample, oder alle sind 0.</translation>
    </message>
    <message>
        <source>a value of the forward pass</source>
        <translation>ein Wert des Vorwärtsdurchlaufs</translation>
    </message>
    <message>
        <source>a grad</source>
        <translation>ein grad</translation>
    </message>
    <message>
        <source>a parameter, in the update</source>
        <translation>ein Parameter, beim Update</translation>
    </message>
    <message>
        <source>none, at most the drawing</source>
        <translation>keine, höchstens die Zeichnung</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>How far the step has come</source>
        <extracomment>Milliseconds that a step may take before anything is shown.</extracomment>
        <translation>Wie weit der Schritt gekommen ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the step</source>
        <translation>Den Schritt abbrechen</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Is it fulfilled? Looked at by itself whenever the training stops, too (Ctrl+Return)</source>
        <translation>Ist es erfüllt? Wird auch von selbst geprüft, sobald das Training anhält (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>A push in the right direction</source>
        <translation>Ein Schubs in die richtige Richtung</translation>
    </message>
    <message>
        <source>Your answer, a number</source>
        <translation>Antwort, eine Zahl</translation>
    </message>
    <message>
        <source>Type a number, and Enter to check it</source>
        <translation>Eine Zahl eingeben, Eingabe prüft sie</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>&amp;Your answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <source>Type one such as 0.5 or -3.</source>
        <translation>Eine eingeben, etwa 0.5 oder -3.</translation>
    </message>
    <message>
        <source>Hint {number}</source>
        <translation>Hinweis {number}</translation>
    </message>
    <message>
        <source>&amp;Hint {number} of {count}</source>
        <translation>&amp;Hinweis {number} von {count}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>*Measured on all samples, with the weights as they are now.*</source>
        <translation>*Gemessen an allen Samples, mit den Gewichten, wie sie jetzt sind.*</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Erfüllt</translation>
    </message>
</context>
<context>
    <name>CheckField</name>
    <message>
        <source>Fulfilled when</source>
        <extracomment>Milliseconds after the last key. Ready-made checks.</extracomment>
        <translation>Erfüllt, wenn</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Pick a check</source>
        <translation>Eine Prüfung auswählen</translation>
    </message>
    <message>
        <source>Begin with a check that is written already</source>
        <translation>Mit einer fertigen Prüfung beginnen</translation>
    </message>
    <message>
        <source>Write a condition, or pick one.</source>
        <translation>Eine Bedingung schreiben oder eine auswählen.</translation>
    </message>
    <message>
        <source>It can&apos;t be read yet.</source>
        <translation>Das ist noch nicht zu lesen.</translation>
    </message>
    <message>
        <source>It can&apos;t be checked here.</source>
        <translation>Das lässt sich hier nicht prüfen.</translation>
    </message>
    <message>
        <source>It can be read.</source>
        <translation>Sie ist lesbar.</translation>
    </message>
    <message>
        <source>It holds already, so there is nothing to do. Now — {numbers}.</source>
        <translation>Sie gilt schon, es bleibt also nichts zu tun. Jetzt — {numbers}.</translation>
    </message>
    <message>
        <source>It can be read and does not hold yet. Now — {numbers}.</source>
        <translation>Sie ist lesbar und gilt noch nicht. Jetzt — {numbers}.</translation>
    </message>
    <message>
        <source>Compare these with numbers, and join comparisons with and, or, not:
{numbers}
answer is a number that the learner types.
More: network.layer1.size, network.layer1.activation, training.optimizer, data.noise and so on.</source>
        <translation>Diese mit Zahlen vergleichen und Vergleiche mit and, or, not verbinden:
{numbers}
answer ist eine Zahl, die beim Lösen eingegeben wird.
Weitere: network.layer1.size, network.layer1.activation, training.optimizer, data.noise und so weiter.</translation>
    </message>
</context>
<context>
    <name>ChoicesColumn</name>
    <message>
        <source>a class</source>
        <extracomment>When the user chose something else; carries Choices.</extracomment>
        <translation>eine Klasse</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>fill in the mean</source>
        <translation>mit dem Mittelwert füllen</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>die Zeile weglassen</translation>
    </message>
    <message>
        <source>A missing number becomes its column&apos;s mean, a missing text the most frequent one.</source>
        <translation>Eine fehlende Zahl wird zum Mittelwert ihrer Spalte, ein fehlender Text zum häufigsten.</translation>
    </message>
    <message>
        <source>Columns to learn from</source>
        <translation>Spalten, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>Take {count} rows at random</source>
        <translation>{count} Zeilen zufällig nehmen</translation>
    </message>
    <message>
        <source>Predic&amp;t</source>
        <translation>&amp;Vorhersagen</translation>
    </message>
    <message>
        <source>&amp;as</source>
        <translation>&amp;als</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>&amp;Fehlende Werte</translation>
    </message>
    <message>
        <source>&amp;Learn from</source>
        <translation>&amp;Lernen aus</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code</source>
        <extracomment>Milliseconds after a change until the code is written anew, so that a slider can be dragged. When another kind of program is shown; carries its name.</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Which kind of program</source>
        <translation>Welche Art von Programm</translation>
    </message>
    <message>
        <source>The same training, written in three ways</source>
        <translation>Dasselbe Training, auf drei Arten geschrieben</translation>
    </message>
    <message>
        <source>micrograd</source>
        <translation>micrograd</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>Das ganze Programm kopieren</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>The data is still being loaded.</source>
        <translation>Die Daten werden noch geladen.</translation>
    </message>
    <message>
        <source>With so many samples the program is too long to show.</source>
        <translation>Bei so vielen Samples ist das Programm zu lang zum Anzeigen.</translation>
    </message>
    <message>
        <source>There is no program for this.</source>
        <translation>Dafür gibt es kein Programm.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines, runs by itself</source>
        <translation>
            <numerusform>%n Zeile, läuft für sich allein</numerusform>
            <numerusform>%n Zeilen, läuft für sich allein</numerusform>
        </translation>
    </message>
    <message>
        <source>The program is on the clipboard.</source>
        <translation>Das Programm ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>CodeSection</name>
    <message>
        <source>Lines of the engine</source>
        <translation>Zeilen aus der Engine</translation>
    </message>
</context>
<context>
    <name>ConditionErrors</name>
    <message>
        <source>There is no condition yet.
Write one, such as loss &lt; 0.05.</source>
        <translation>Es gibt noch keine Bedingung.
Eine schreiben, etwa loss &lt; 0.05.</translation>
    </message>
    <message>
        <source>A condition has at most {most} characters.
Make two breakpoints of it.</source>
        <translation>Eine Bedingung hat höchstens {most} Zeichen.
Zwei Haltepunkte daraus machen.</translation>
    </message>
    <message>
        <source>This is nested too deeply.
Write it with fewer parentheses.</source>
        <translation>Das ist zu tief verschachtelt.
Mit weniger Klammern schreiben.</translation>
    </message>
    <message>
        <source>Something is missing here.
Write a name or a number.</source>
        <translation>Hier fehlt etwas.
Einen Namen oder eine Zahl schreiben.</translation>
    </message>
    <message>
        <source>{found} is not known here.
Did you mean {meant}?</source>
        <translation>{found} ist hier nicht bekannt.
War {meant} gemeint?</translation>
    </message>
    <message>
        <source>{found} does not belong here.
Take it out, or write and or or before it.</source>
        <translation>{found} gehört nicht hierher.
Löschen, oder and oder or davor schreiben.</translation>
    </message>
    <message>
        <source>There is no {name}.
Did you mean {meant}?</source>
        <translation>{name} gibt es nicht.
War {meant} gemeint?</translation>
    </message>
    <message>
        <source>There is no {name}.
Use {some} or another name that the field&apos;s tip lists.</source>
        <translation>{name} gibt es nicht.
{some} nehmen oder einen anderen Namen, den der Tipp am Feld nennt.</translation>
    </message>
    <message>
        <source>A name in quotes belongs here.
Write it as in {example}.</source>
        <translation>Hierher gehört ein Name in Anführungszeichen.
Schreiben wie in {example}.</translation>
    </message>
    <message>
        <source>This is a number, not a condition.
Compare it, as in loss &lt; 0.05.</source>
        <translation>Das ist eine Zahl, keine Bedingung.
Vergleichen, wie in loss &lt; 0.05.</translation>
    </message>
    <message>
        <source>This is true or false, and a number belongs here.
Write a number or loss.</source>
        <translation>Das ist wahr oder falsch, und hierher gehört eine Zahl.
Eine Zahl oder loss schreiben.</translation>
    </message>
    <message>
        <source>{sign} belongs here.
Write it in.</source>
        <translation>{sign} gehört hierher.
Einfügen.</translation>
    </message>
    <message>
        <source>{sign} belongs here.
Write it as in {example}.</source>
        <translation>{sign} gehört hierher.
Schreiben wie in {example}.</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Compare these with numbers, and join comparisons with and, or, not:
{numbers}
One parameter or its gradient; Insert writes what is selected in Network:
{parameters}
True or false by themselves: {events}
Run stops when a condition becomes true, not again while it stays so.</source>
        <translation>Diese Größen mit Zahlen vergleichen und Vergleiche mit and, or, not verbinden:
{numbers}
Ein Parameter oder sein Gradient; Einfügen schreibt, was unter Netz ausgewählt ist:
{parameters}
Für sich allein wahr oder falsch: {events}
Der Lauf hält an, wenn eine Bedingung wahr wird, und nicht noch einmal, solange sie wahr bleibt.</translation>
    </message>
    <message>
        <source>the loss falls below 0.05</source>
        <translation>der Verlust fällt unter 0.05</translation>
    </message>
    <message>
        <source>95 % of the answers are right</source>
        <translation>95 % der Antworten sind richtig</translation>
    </message>
    <message>
        <source>the test loss is twice the training loss</source>
        <translation>der Testverlust ist doppelt so groß wie der Trainingsverlust</translation>
    </message>
    <message>
        <source>100 epochs are finished</source>
        <translation>100 Epochen sind fertig</translation>
    </message>
    <message>
        <source>the gradient gets large</source>
        <translation>der Gradient wird groß</translation>
    </message>
    <message>
        <source>the gradient gets tiny</source>
        <translation>der Gradient wird winzig</translation>
    </message>
    <message>
        <source>a parameter grows beyond 10</source>
        <translation>ein Parameter wächst über 10</translation>
    </message>
    <message>
        <source>a ReLU dies</source>
        <translation>eine ReLU stirbt</translation>
    </message>
    <message>
        <source>a number stops being finite</source>
        <translation>eine Zahl ist nicht mehr endlich</translation>
    </message>
</context>
<context>
    <name>ControlLock</name>
    <message>
        <source>The exercise keeps this as it is.</source>
        <translation>Die Übung lässt das, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>samples, noise and split</source>
        <translation>Samples, Rauschen, Aufteilung</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>layers, neurons and links</source>
        <translation>Schichten, Neuronen, Verbindungen</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>weights by hand</source>
        <translation>Gewichte von Hand</translation>
    </message>
    <message>
        <source>initial weights and seed</source>
        <translation>Anfangsgewichte und Seed</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>L1 and L2 penalty</source>
        <translation>L1- und L2-Strafterm</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>number of epochs</source>
        <translation>Zahl der Epochen</translation>
    </message>
    <message>
        <source>bugs of the museum</source>
        <translation>Fehler des Museums</translation>
    </message>
    <message>
        <source>Which set, how many classes, drawn points</source>
        <translation>Welcher Datensatz, wie viele Klassen, gezeichnete Punkte</translation>
    </message>
    <message>
        <source>How many samples, noise, train share, scaling, the seed that draws them</source>
        <translation>Wie viele Samples, Rauschen, Trainingsanteil, Skalierung, der Seed, der sie zieht</translation>
    </message>
    <message>
        <source>Which features of a sample the network sees</source>
        <translation>Welche Merkmale eines Samples das Netz sieht</translation>
    </message>
    <message>
        <source>Adding, moving and deleting layers and neurons, cutting and drawing links</source>
        <translation>Schichten und Neuronen hinzufügen, verschieben, löschen; Verbindungen trennen und ziehen</translation>
    </message>
    <message>
        <source>Without it, new neurons can only have an activation that is there already</source>
        <translation>Ohne das bekommen neue Neuronen nur eine Aktivierung, die es schon gibt</translation>
    </message>
    <message>
        <source>Setting weights and biases, and freezing them; training changes them in any case</source>
        <translation>Gewichte und Bias setzen und einfrieren; das Training ändert sie in jedem Fall</translation>
    </message>
    <message>
        <source>How the weights are drawn, and the seed</source>
        <translation>Wie die Gewichte gezogen werden, und der Seed</translation>
    </message>
    <message>
        <source>Which loss the training makes small</source>
        <translation>Welchen Verlust das Training klein macht</translation>
    </message>
    <message>
        <source>The learning rate and its schedule</source>
        <translation>Die Lernrate und ihr Verlauf</translation>
    </message>
    <message>
        <source>The optimizer and its own numbers</source>
        <translation>Der Optimierer und seine eigenen Zahlen</translation>
    </message>
    <message>
        <source>How strongly large weights are punished</source>
        <translation>Wie stark große Gewichte bestraft werden</translation>
    </message>
    <message>
        <source>How many samples one update takes</source>
        <translation>Wie viele Samples ein Update nimmt</translation>
    </message>
    <message>
        <source>Where Run stops by itself</source>
        <translation>Wo das Training von selbst anhält</translation>
    </message>
    <message>
        <source>Switching deliberate bugs on and off</source>
        <translation>Absichtliche Fehler ein- und ausschalten</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>There are no neurons on the clipboard. Copy some first.</source>
        <translation>In der Zwischenablage sind keine Neuronen. Erst welche kopieren.</translation>
    </message>
    <message>
        <source>Paste a neuron</source>
        <translation>Ein Neuron einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n neurons</source>
        <translation>
            <numerusform>%n Neuron einfügen</numerusform>
            <numerusform>%n Neuronen einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate {neuron}</source>
        <translation>{neuron} duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n neurons</source>
        <translation>
            <numerusform>%n Neuron duplizieren</numerusform>
            <numerusform>%n Neuronen duplizieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n Eingang</numerusform>
            <numerusform>%n Eingänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n Sample</numerusform>
            <numerusform>%n Samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameters</source>
        <translation>
            <numerusform>%n Parameter</numerusform>
            <numerusform>%n Parameter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation>
            <numerusform>etwa %n Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} must have at most %n characters.
Shorten it.</source>
        <translation>
            <numerusform>{field} darf höchstens %n Zeichen haben.
Kürzen.</numerusform>
            <numerusform>{field} darf höchstens %n Zeichen haben.
Kürzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells, but the first row has {width}.
Give this row as many, or choose another separator.</source>
        <translation>
            <numerusform>%n Zelle, aber die erste Zeile hat {width}.
Dieser Zeile ebenso viele geben oder ein anderes Trennzeichen wählen.</numerusform>
            <numerusform>%n Zellen, aber die erste Zeile hat {width}.
Dieser Zeile ebenso viele geben oder ein anderes Trennzeichen wählen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usable rows are left.
Fill gaps, or leave columns out: at least {least} are needed.</source>
        <translation>
            <numerusform>%n brauchbare Zeile ist übrig.
Lücken füllen oder Spalten weglassen: mindestens {least} sind nötig.</numerusform>
            <numerusform>%n brauchbare Zeilen sind übrig.
Lücken füllen oder Spalten weglassen: mindestens {least} sind nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes are too many; {most} are the most.
Choose another target.</source>
        <translation>
            <numerusform>%n Klasse ist zu viel; höchstens {most} sind möglich.
Einen anderen Zielwert wählen.</numerusform>
            <numerusform>%n Klassen sind zu viele; höchstens {most} sind möglich.
Einen anderen Zielwert wählen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Leave lesson “{title}”</source>
        <extracomment>Milliseconds after which the workspace is looked at when something happened there. Stands where a number can&apos;t be computed just now. When one is at another step, or in no lesson any more. When something about the step&apos;s task has changed, or the numbers in its text. When there is progress to keep. Whether entering the step has changed anything in the workspace.</extracomment>
        <translation>Lektion „{title}“ verlassen</translation>
    </message>
    <message>
        <source>Lesson “{title}”</source>
        <translation>Lektion „{title}“</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>MLP</source>
        <extracomment>When a part is wanted; carries its Scope.</extracomment>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation>Neuron {number}</translation>
    </message>
    <message>
        <source>Show {part} alone</source>
        <translation>Nur {part} zeigen</translation>
    </message>
    <message>
        <source>Show the whole network, a box for each layer</source>
        <translation>Das ganze Netz zeigen, einen Kasten je Schicht</translation>
    </message>
    <message>
        <source>Show the neurons of this layer, all other layers as boxes</source>
        <translation>Die Neuronen dieser Schicht zeigen, alle anderen Schichten als Kästen</translation>
    </message>
    <message>
        <source>Show every operation of this neuron, and what feeds it</source>
        <translation>Jede Operation dieses Neurons zeigen und was in sie eingeht</translation>
    </message>
</context>
<context>
    <name>CurveCanvas</name>
    <message>
        <source>The curve, its secant and its tangent</source>
        <extracomment>Logical pixels within which a press takes hold of a point, and within which a flat point catches it. When the point was moved; carries the nudged input&apos;s number and the number of the gesture. When h was changed; carries it and the number of the gesture.</extracomment>
        <translation>Die Kurve, ihre Sekante und ihre Tangente</translation>
    </message>
    <message>
        <source>Left and Right move the point, Shift finely; Up and Down change h; + − 0 zoom</source>
        <translation>Links und Rechts bewegen den Punkt, mit Umschalt fein; Auf und Ab ändern h; + − 0 zoomen</translation>
    </message>
    <message>
        <source>The curve stands here when the formula can be computed.</source>
        <translation>Hier steht die Kurve, sobald die Formel berechnet werden kann.</translation>
    </message>
    <message>
        <source>secant: rise over run</source>
        <translation>Sekante: Anstieg durch Strecke</translation>
    </message>
    <message>
        <source>tangent: the exact slope</source>
        <translation>Tangente: die exakte Steigung</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <source>{name} = {x}, h = {h}</source>
        <translation>{name} = {x}, h = {h}</translation>
    </message>
</context>
<context>
    <name>CurveSection</name>
    <message>
        <source>Only {name} moves, all others stay.</source>
        <extracomment>Seconds of measuring before the window&apos;s process turns to its events again.</extracomment>
        <translation>Nur {name} bewegt sich, alle anderen bleiben.</translation>
    </message>
    <message>
        <source>Dashed: the tangent, slope {slope}.</source>
        <translation>Gestrichelt: die Tangente, Steigung {slope}.</translation>
    </message>
    <message>
        <source>Arrow: the update, {step}.</source>
        <translation>Pfeil: das Update, {step}.</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>Activation curve</source>
        <extracomment>How far the picture reaches at least to both sides, and how many points make the curve. Half the tangent&apos;s length, as a part of the picture&apos;s width.</extracomment>
        <translation>Aktivierungskurve</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <source>The sum n is not there yet.</source>
        <translation>Die Summe n ist noch nicht da.</translation>
    </message>
    <message>
        <source>{name} of n = {n} is {out}.</source>
        <translation>{name} von n = {n} ist {out}.</translation>
    </message>
    <message>
        <source>Curve</source>
        <extracomment>Letters of a name beside the axis.</extracomment>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>{root} over {name}</source>
        <translation>{root} über {name}</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>Steigung {slope}</translation>
    </message>
    <message>
        <source>next step {step}</source>
        <translation>nächster Schritt {step}</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <extracomment>Samples that can be asked for of a toy set: with the slider, and by typing. When the user wants to import a table. When the user wants to draw points.</extracomment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Another set, or other classes, start the training over; Undo brings it back.</source>
        <translation>Ein anderer Datensatz oder andere Klassen beginnen das Training neu; Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Eine Tabelle importieren</translation>
    </message>
    <message>
        <source>Learn from a table of your own: CSV, TSV or Excel (Ctrl+I).</source>
        <translation>Aus einer eigenen Tabelle lernen: CSV, TSV oder Excel (Strg+I).</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>How many samples there are to learn from, and to test with</source>
        <translation>Wie viele Samples es zum Lernen und zum Testen gibt</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>How far chance moves the samples from their places</source>
        <translation>Wie weit der Zufall die Samples von ihrem Platz rückt</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>How many kinds of samples there are to tell apart</source>
        <translation>Wie viele Arten von Samples zu unterscheiden sind</translation>
    </message>
    <message>
        <source>Train share, %</source>
        <translation>Trainingsanteil, %</translation>
    </message>
    <message>
        <source>How many of 100 samples are for training; the others test what was learned</source>
        <translation>Wie viele von 100 Samples zum Training dienen; die anderen testen das Gelernte</translation>
    </message>
    <message>
        <source>The rest is the test part: the network never learns from it.</source>
        <translation>Der Rest ist der Testteil: Aus ihm lernt das Netz nie.</translation>
    </message>
    <message>
        <source>More than two: the output layer gets a neuron for each class, the loss is softmax.</source>
        <translation>Mehr als zwei: Die Ausgabeschicht bekommt ein Neuron je Klasse, der Verlust ist Softmax.</translation>
    </message>
    <message>
        <source>Train share</source>
        <translation>Trainingsanteil</translation>
    </message>
    <message>
        <source>Su&amp;ggested settings</source>
        <translation>Em&amp;pfohlene Werte</translation>
    </message>
    <message>
        <source>More: scaling, batch size, seed</source>
        <translation>Mehr: Skalierung, Batchgröße, Seed</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Brings the columns to a like size. It is fitted on the training part alone. The target of a regression is standardised then too: mean 0, deviation 1.</source>
        <translation>Bringt die Spalten auf ähnliche Größe. Sie wird nur am Trainingsteil bestimmt. Auch der Zielwert einer Regression wird dann standardisiert: Mittelwert 0, Standardabweichung 1.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Samples per update. As many as the training part has: one update per epoch.</source>
        <translation>Samples je Update. So viele, wie der Trainingsteil hat: ein Update je Epoche.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Draws the samples and the split. The same seed gives the same data.</source>
        <translation>Zieht die Samples und die Aufteilung. Derselbe Seed ergibt dieselben Daten.</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Seed der Daten</translation>
    </message>
    <message>
        <source>Choose data set</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message>
        <source>Suggested settings</source>
        <translation>Empfohlene Werte</translation>
    </message>
    <message>
        <source>{train} train · {test} test</source>
        <translation>{train} Training · {test} Test</translation>
    </message>
    <message>
        <source>What trains this set well: {network}, {loss}, learning rate {rate}, {epochs} epochs.</source>
        <translation>Womit dieser Datensatz gut lernt: {network}, {loss}, Lernrate {rate}, {epochs} Epochen.</translation>
    </message>
</context>
<context>
    <name>DockArea</name>
    <message>
        <source>Panels in one place</source>
        <extracomment>The room for docks in a window of 1440 by 900. Pixels that the tabs of docks in one place take. Milliseconds that a window may take to get its former size back. When the docks may need more room than before, or less. Those whose docks are all there. The docks that are wanted in each workspace, while that are not all. How large the area was then, and which of these sizes it may get back in a moment. The workspace in which the first companion was shown, and how wide its columns were without. The docks of the present workspace that the user has closed.</extracomment>
        <translation>Bereiche an einem Platz</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Dead ReLUs: {neurons}. They answer 0 to every training sample, so that no sample&apos;s gradient moves their weights any more. Rewind and lower the learning rate, or choose leaky ReLU for them.</source>
        <extracomment>More neurons than these are only counted. From so many times its first size on, the largest parameter has grown too fast.</extracomment>
        <translation>Tote ReLUs: {neurons}. Sie antworten auf jedes Trainingssample mit 0, sodass kein Gradient eines Samples ihre Gewichte mehr bewegt. Zurückspulen und die Lernrate senken, oder Leaky ReLU für sie wählen.</translation>
    </message>
    <message>
        <source>Saturated: {neurons}. They are flat for nearly all training samples, so that hardly any gradient comes through. Start from smaller weights, or lower the learning rate.</source>
        <translation>Gesättigt: {neurons}. Sie sind für fast alle Trainingssamples flach, sodass kaum ein Gradient durchkommt. Mit kleineren Gewichten beginnen oder die Lernrate senken.</translation>
    </message>
    <message>
        <source>The first number that is not finite is {value}: epoch {epoch}, batch {batch}, {where}.</source>
        <translation>Die erste nicht endliche Zahl ist {value}: Epoche {epoch}, Batch {batch}, {where}.</translation>
    </message>
    <message>
        <source>By then the largest parameter was {times} times as large as at the start.</source>
        <translation>Da war der größte Parameter {times}-mal so groß wie am Anfang.</translation>
    </message>
    <message>
        <source>Rewind to just before and lower the learning rate, which was {rate}.</source>
        <translation>Kurz davor zurückspulen und die Lernrate senken, die {rate} war.</translation>
    </message>
    <message>
        <source>sample {sample}</source>
        <translation>Sample {sample}</translation>
    </message>
    <message>
        <source>neuron {neuron}</source>
        <translation>Neuron {neuron}</translation>
    </message>
    <message>
        <source>node “{op}”</source>
        <translation>Knoten „{op}“</translation>
    </message>
    <message>
        <source>in the forward pass</source>
        <translation>im Vorwärtsdurchlauf</translation>
    </message>
    <message>
        <source>in the loss</source>
        <translation>im Verlust</translation>
    </message>
    <message>
        <source>in zero_grad</source>
        <translation>in zero_grad</translation>
    </message>
    <message>
        <source>in the backward pass</source>
        <translation>im Rückwärtsdurchlauf</translation>
    </message>
    <message>
        <source>in the update</source>
        <translation>im Update</translation>
    </message>
    <message>
        <source>It is too large for a float.</source>
        <translation>Sie ist zu groß für eine Gleitkommazahl.</translation>
    </message>
    <message>
        <source>It comes from a division by 0, a logarithm of 0 or the like.</source>
        <translation>Sie kommt von einer Division durch 0, einem Logarithmus von 0 oder Ähnlichem.</translation>
    </message>
    <message>
        <source>It has no meaning, as ∞ − ∞ has none.</source>
        <translation>Sie hat keine Bedeutung, so wie ∞ − ∞ keine hat.</translation>
    </message>
    <message>
        <source>What it was made from was not finite when the batch began.</source>
        <translation>Woraus sie entstand, war zu Beginn des Batches schon nicht endlich.</translation>
    </message>
    <message>
        <source>The gradient explodes: in epoch {epoch} it was {norm} long{usual}. The largest part of it is that of {name}. Rewind and lower the learning rate before the parameters leave all bounds.</source>
        <translation>Der Gradient explodiert: In Epoche {epoch} hatte er die Länge {norm}{usual}. Der größte Teil davon ist der von {name}. Zurückspulen und die Lernrate senken, bevor die Parameter alle Grenzen verlassen.</translation>
    </message>
    <message>
        <source>, before about {usual}</source>
        <translation>, davor etwa {usual}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
</context>
<context>
    <name>DoctorNotice</name>
    <message>
        <source>Rewind to just before</source>
        <translation>Kurz davor zurückspulen</translation>
    </message>
    <message>
        <source>Go back to the last step at which all was well</source>
        <translation>Zum letzten Schritt zurückgehen, bei dem alles gut war</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>Zeigen, wo</translation>
    </message>
    <message>
        <source>Lead to the number or the neurons that are meant</source>
        <translation>Zur gemeinten Zahl oder den gemeinten Neuronen führen</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Den Hinweis schließen</translation>
    </message>
    <message>
        <source>The loss is not finite any more. Rewind to just before and lower the learning rate.</source>
        <translation>Der Verlust ist nicht mehr endlich. Kurz davor zurückspulen und die Lernrate senken.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>This link or neuron is not there any more.</source>
        <extracomment>Largest weight or bias that can be set by hand. So many edits can be taken back; then the oldest stays for good. After any edit, undo or redo; carries a Change. Not while training goes on. After training has moved on (`record_progress`), at most 40 times a second. When single parameters were set by hand; carries {place in state.parameters: value}. Comes before `changed`. After an edit that made the trained weights meaningless; carries how many epochs Undo brings back. After another project was taken as it was stored, and the undo history with the old one was dropped. When an edit was refused; carries one line for the user. The project is as it was.</extracomment>
        <translation>Diese Verbindung oder dieses Neuron gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A parameter is a number from −{most} to {most}.</source>
        <translation>Ein Parameter ist eine Zahl von −{most} bis {most}.</translation>
    </message>
    <message>
        <source>Reset training</source>
        <translation>Training zurücksetzen</translation>
    </message>
    <message>
        <source>Rewind to epoch {epoch}</source>
        <translation>Zu Epoche {epoch} zurückspulen</translation>
    </message>
    <message>
        <source>Go to branch {number}</source>
        <translation>Zu Zweig {number} gehen</translation>
    </message>
    <message>
        <source>Go to run {number}</source>
        <translation>Zu Lauf {number} gehen</translation>
    </message>
</context>
<context>
    <name>DragNumber</name>
    <message>
        <source>{name}: a number from {low} to {high}</source>
        <extracomment>What a pixel of a drag, or a press of an arrow key, changes a number below 10 by; larger ones change more. What stands for several numbers that differ. Pixels at the left for the two little arrows. When the user has set another number; carries it and the number of the gesture. All moves of one drag share a gesture, so that they can be undone together. When the user drags several numbers that differ; carries how far from where the gesture began, and the number of the gesture. When the field was left without a number in it; carries one line for the user. When the field gets the focus.</extracomment>
        <translation>{name}: eine Zahl von {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>&amp;Draw points</source>
        <extracomment>When drawing is switched on or off; carries whether it is on.</extracomment>
        <translation>Punkte &amp;zeichnen</translation>
    </message>
    <message>
        <source>Draw points of your own, even while training goes on (Ctrl+Shift+D)</source>
        <translation>Eigene Punkte zeichnen, auch während das Training läuft (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Edit th&amp;ese points</source>
        <translation>Diese Punkte &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Copy the samples of this set into your drawing, and draw on from there</source>
        <translation>Die Samples dieses Datensatzes in die eigene Zeichnung kopieren und dort weiterzeichnen</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>Punkte zeichnen</translation>
    </message>
    <message>
        <source>Edit these points</source>
        <translation>Diese Punkte bearbeiten</translation>
    </message>
</context>
<context>
    <name>DrawingBar</name>
    <message>
        <source>One class more. It gets an output neuron, so the training starts over; Undo brings it back.</source>
        <extracomment>Chips of more classes have no room for their names, which their tooltips have.</extracomment>
        <translation>Eine Klasse mehr. Sie bekommt ein Ausgabeneuron, also beginnt das Training neu; Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>One class more</source>
        <translation>Eine Klasse mehr</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>Points of classes in a plane, or samples of a curve. Both are kept.</source>
        <translation>Punkte von Klassen in einer Ebene oder Samples einer Kurve. Beides bleibt erhalten.</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Draw a curve</source>
        <translation>Eine Kurve zeichnen</translation>
    </message>
    <message>
        <source>Draw classes</source>
        <translation>Klassen zeichnen</translation>
    </message>
    <message>
        <source>Draw points of class {name} (key {key})</source>
        <translation>Punkte der Klasse {name} zeichnen (Taste {key})</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>Klasse {name}</translation>
    </message>
</context>
<context>
    <name>DrawingLayer</name>
    <message>
        <source>Sheet to draw points on</source>
        <extracomment>Pixels within which the pointer means a point, and between two points of a trail. Part of the sheet that an arrow key moves the cross by, without and with Shift. When the user wants to draw no more.</extracomment>
        <translation>Zeichenblatt für Punkte</translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation>Punkte löschen</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>Einen Punkt verschieben</translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation>Punkte zeichnen</translation>
    </message>
    <message numerus="yes">
        <source>%n points drawn</source>
        <translation>
            <numerusform>%n Punkt gezeichnet</numerusform>
            <numerusform>%n Punkte gezeichnet</numerusform>
        </translation>
    </message>
    <message>
        <source>cross at {x}, {y}</source>
        <translation>Kreuz bei {x}, {y}</translation>
    </message>
    <message>
        <source>Click or drag to draw samples;
the network learns their height.
Drag one to move it,
right click to remove it.</source>
        <translation>Klicken oder ziehen zeichnet Samples;
das Netz lernt ihre Höhe.
Ein Sample lässt sich ziehen,
ein Rechtsklick entfernt es.</translation>
    </message>
    <message>
        <source>Click or drag to draw points;
keys 1, 2, … choose the class.
Drag a point to move it,
right click to remove it.</source>
        <translation>Klicken oder ziehen zeichnet Punkte;
die Tasten 1, 2, … wählen die Klasse.
Ein Punkt lässt sich ziehen,
ein Rechtsklick entfernt ihn.</translation>
    </message>
</context>
<context>
    <name>EditHistory</name>
    <message>
        <source>History of edits</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>Click a line to go back, or forward, to it.</source>
        <translation>Ein Klick auf eine Zeile geht zu ihr zurück oder vor.</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
</context>
<context>
    <name>EpochTrack</name>
    <message>
        <source>Epoch</source>
        <extracomment>Pixels at either end, so that the knob is never cut off.</extracomment>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch {epoch} has not been trained yet: Run goes on.</source>
        <translation>Epoche {epoch} ist noch nicht trainiert: Start macht weiter.</translation>
    </message>
    <message>
        <source>Epoch {epoch} was not stored with this project.</source>
        <translation>Epoche {epoch} wurde mit diesem Projekt nicht gespeichert.</translation>
    </message>
    <message>
        <source>Go to the start, before any training</source>
        <translation>Zum Anfang, vor jedes Training</translation>
    </message>
    <message>
        <source>Go to the end of epoch {epoch}</source>
        <translation>Zum Ende von Epoche {epoch}</translation>
    </message>
</context>
<context>
    <name>ErrorCanvas</name>
    <message>
        <source>Error of the slope for each h</source>
        <extracomment>Errors of 0 are drawn on a floor, so many powers of ten below the smallest other one. When h was changed; carries it and the number of the gesture.</extracomment>
        <translation>Fehler der Steigung für jedes h</translation>
    </message>
    <message>
        <source>Drag to set h, or use Left, Right and the Page keys</source>
        <translation>Ziehen stellt h ein, ebenso Links, Rechts und die Bild-Tasten</translation>
    </message>
    <message>
        <source>rounding: digits run out →</source>
        <translation>Runden: Stellen gehen aus →</translation>
    </message>
    <message>
        <source>no truncation error: only rounding is left</source>
        <translation>kein Abbruchfehler: nur das Runden bleibt</translation>
    </message>
    <message>
        <source>← truncation: the error falls as h does</source>
        <translation>← Abbruch: Fehler fällt wie h</translation>
    </message>
    <message>
        <source>← truncation: the error falls as h² does</source>
        <translation>← Abbruch: Fehler fällt wie h²</translation>
    </message>
    <message>
        <source>← truncation: the curve bends within h</source>
        <translation>← Abbruch: die Kurve biegt sich innerhalb von h</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>Die Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>This can&apos;t be shown.</source>
        <translation>Das kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This table can&apos;t be used as it is.</source>
        <translation>Diese Tabelle ist so nicht brauchbar.</translation>
    </message>
    <message>
        <source>This change can&apos;t be made.</source>
        <translation>Diese Änderung ist nicht möglich.</translation>
    </message>
    <message>
        <source>This can&apos;t be computed.</source>
        <translation>Das lässt sich nicht ausrechnen.</translation>
    </message>
    <message>
        <source>The answer can&apos;t be checked as things stand.</source>
        <translation>Die Antwort lässt sich so, wie es steht, nicht prüfen.</translation>
    </message>
    <message>
        <source>This network can&apos;t be trained on these data.</source>
        <translation>Dieses Netz lässt sich an diesen Daten nicht trainieren.</translation>
    </message>
    <message>
        <source>The training can&apos;t go there.</source>
        <translation>Dorthin kann das Training nicht gehen.</translation>
    </message>
    <message>
        <source>Stepping and training do not agree.</source>
        <translation>Schritte und Training stimmen nicht überein.</translation>
    </message>
    <message>
        <source>The program could not be written.</source>
        <translation>Das Programm konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ExerciseDialog</name>
    <message>
        <source>Make an exercise</source>
        <extracomment>When the exercise shall be tried as a learner sees it. When it shall be written into a file.</extracomment>
        <translation>Eine Übung anlegen</translation>
    </message>
    <message>
        <source>What the exercise is called</source>
        <translation>Wie die Übung heißt</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>As in lessons: *slanted*, **bold**, `code`, lists with -, formulas between $ signs</source>
        <translation>Wie in Lektionen: *schräg*, **fett**, `Code`, Listen mit -, Formeln zwischen $-Zeichen</translation>
    </message>
    <message>
        <source>One hint in each line</source>
        <translation>Ein Hinweis in jeder Zeile</translation>
    </message>
    <message>
        <source>Shown one after the other, when the learner asks for one</source>
        <translation>Werden nacheinander gezeigt, wenn danach gefragt wird</translation>
    </message>
    <message>
        <source>&amp;Hints, at most {count}, one in each line</source>
        <translation>&amp;Hinweise, höchstens {count}, einer in jeder Zeile</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Tas&amp;k</source>
        <translation>&amp;Aufgabe</translation>
    </message>
    <message>
        <source>The learner may change</source>
        <translation>Geändert werden darf</translation>
    </message>
    <message>
        <source>&amp;Fulfilled when</source>
        <translation>&amp;Erfüllt, wenn</translation>
    </message>
    <message>
        <source>Training and stepping are always free. There is no password: whoever opens the file can take it apart again.</source>
        <translation>Trainieren und Schritte sind immer frei. Es gibt kein Passwort: Wer die Datei öffnet, kann sie auch wieder zerlegen.</translation>
    </message>
    <message>
        <source>T&amp;ry it out</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>See it as the learner will; your own project waits</source>
        <translation>So sehen, wie es beim Lösen aussieht; das eigene Projekt wartet</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Write one file to hand out</source>
        <translation>Eine Datei zum Austeilen schreiben</translation>
    </message>
</context>
<context>
    <name>ExerciseErrors</name>
    <message>
        <source>The exercise keeps this as it is: {controls}.
Change what it leaves open.</source>
        <translation>Die Übung lässt das, wie es ist: {controls}.
Ändern, was sie offen lässt.</translation>
    </message>
</context>
<context>
    <name>ExercisePanel</name>
    <message>
        <source>Exercise</source>
        <extracomment>Pixels. When a link in the task was followed; carries its kind and target.</extracomment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>&amp;Start the exercise over</source>
        <translation>Übung neu be&amp;ginnen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Back to what was handed out; Undo brings your own work back</source>
        <translation>Zurück zu dem, was ausgeteilt wurde; Rückgängig holt die eigene Arbeit zurück</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>No exercise is open. File, Open brings the one you were given.

Teachers make one of the project that is open: a task, what may be changed, and a check that says when it is fulfilled.</source>
        <translation>Es ist keine Übung offen. Datei, Öffnen holt eine, die ausgeteilt wurde.

Lehrende machen eine aus dem offenen Projekt: eine Aufgabe, was geändert werden darf, und eine Prüfung, die sagt, wann sie erfüllt ist.</translation>
    </message>
    <message>
        <source>End the t&amp;rial</source>
        <translation>Probe been&amp;den</translation>
    </message>
    <message>
        <source>Leave the exe&amp;rcise</source>
        <translation>Übung verla&amp;ssen</translation>
    </message>
    <message>
        <source>Back to your own project, and to the exercise&apos;s settings</source>
        <translation>Zurück zum eigenen Projekt und zu den Einstellungen der Übung</translation>
    </message>
    <message>
        <source>Go on with this project free of the exercise; its file stays as it was saved</source>
        <translation>Mit diesem Projekt ohne die Übung weitermachen; ihre Datei bleibt, wie sie gespeichert ist</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>auf Probe</translation>
    </message>
    <message>
        <source>You may change: {controls}. Training and stepping are free.</source>
        <translation>Geändert werden darf: {controls}. Trainieren und Schritte sind frei.</translation>
    </message>
    <message>
        <source>You may change no settings. Training and stepping are free.</source>
        <translation>Einstellungen dürfen nicht geändert werden. Trainieren und Schritte sind frei.</translation>
    </message>
</context>
<context>
    <name>Exercising</name>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>E&amp;xercise</source>
        <translation>Ü&amp;bung</translation>
    </message>
    <message>
        <source>The task of the exercise that is open</source>
        <translation>Die Aufgabe der offenen Übung</translation>
    </message>
    <message>
        <source>Backprop Studio projects ({pattern})</source>
        <translation>Backprop-Studio-Projekte ({pattern})</translation>
    </message>
    <message>
        <source>Save the exercise</source>
        <translation>Die Übung speichern</translation>
    </message>
</context>
<context>
    <name>ExportActions</name>
    <message>
        <source>&amp;Export the samples …</source>
        <translation>Samples &amp;exportieren …</translation>
    </message>
    <message>
        <source>Save the prepared samples as CSV or for Excel (Ctrl+Shift+E)</source>
        <translation>Die vorbereiteten Samples als CSV oder für Excel speichern (Strg+Umschalt+E)</translation>
    </message>
    <message>
        <source>Saving the samples in {name} …</source>
        <translation>Die Samples werden in {name} gespeichert …</translation>
    </message>
    <message>
        <source>The samples could not be saved.</source>
        <translation>Die Samples konnten nicht gespeichert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n Sample</numerusform>
            <numerusform>%n Samples</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {samples} in {name}.</source>
        <translation>{samples} in {name} gespeichert.</translation>
    </message>
    <message>
        <source>The samples were not saved: the training process ended.</source>
        <translation>Die Samples wurden nicht gespeichert: Der Trainingsprozess ist beendet.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the samples</source>
        <extracomment>When the user has decided; carries the path, and whether answers and losses are wanted.</extracomment>
        <translation>Die Samples exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n Sample</numerusform>
            <numerusform>%n Samples</numerusform>
        </translation>
    </message>
    <message>
        <source>{samples} as the network gets them: split and scaled, a row each, as CSV or for Excel.</source>
        <translation>{samples}, wie das Netz sie bekommt: aufgeteilt und skaliert, je eine Zeile, als CSV oder für Excel.</translation>
    </message>
    <message>
        <source>&amp;Also what the network answers now, and each sample&apos;s loss</source>
        <translation>&amp;Auch was das Netz jetzt antwortet und den Verlust jedes Samples</translation>
    </message>
    <message>
        <source>Adds columns; they can be read in again with the others</source>
        <translation>Fügt Spalten hinzu; sie lassen sich mit den anderen wieder einlesen</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>CSV ({pattern})</source>
        <translation>CSV ({pattern})</translation>
    </message>
    <message>
        <source>Excel ({pattern})</source>
        <translation>Excel ({pattern})</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>This lab takes formulas of up to {most} operations.
Try a shorter one.</source>
        <translation>Dieses Labor nimmt Formeln mit bis zu {most} Operationen.
Eine kürzere versuchen.</translation>
    </message>
    <message>
        <source>There is nothing to nudge.
Write a name without a number, such as x, into the formula.</source>
        <translation>Es gibt nichts anzustupsen.
Einen Namen ohne Zahl, etwa x, in die Formel schreiben.</translation>
    </message>
    <message>
        <source>{operation} has no result for {inputs}.
Give it another number.</source>
        <translation>{operation} hat für {inputs} kein Ergebnis.
Eine andere Zahl geben.</translation>
    </message>
    <message>
        <source>{operation} has no finite slope at {inputs}.
Give it another number.</source>
        <translation>{operation} hat bei {inputs} keine endliche Steigung.
Eine andere Zahl geben.</translation>
    </message>
    <message>
        <source>{operation} of {inputs} is too large for a number here.
Use smaller numbers.</source>
        <translation>{operation} von {inputs} ist als Zahl hier zu groß.
Kleinere Zahlen nehmen.</translation>
    </message>
    <message>
        <source>There is nothing to compute yet.
Write an expression, such as a = 2; b = 3 * a.</source>
        <translation>Es gibt noch nichts zu rechnen.
Einen Ausdruck schreiben, etwa a = 2; b = 3 * a.</translation>
    </message>
    <message>
        <source>At most {hint} characters can be drawn.
Shorten it.</source>
        <translation>Höchstens {hint} Zeichen können gezeichnet werden.
Kürzen.</translation>
    </message>
    <message>
        <source>At most {hint} numbers, names and operations can be drawn.
Shorten it.</source>
        <translation>Höchstens {hint} Zahlen, Namen und Operationen können gezeichnet werden.
Kürzen.</translation>
    </message>
    <message>
        <source>This is nested too deeply.
Give its parts names of their own.</source>
        <translation>Das ist zu tief verschachtelt.
Teilen eigene Namen geben.</translation>
    </message>
    <message>
        <source>A name has at most {hint} characters.
Choose a shorter one.</source>
        <translation>Ein Name hat höchstens {hint} Zeichen.
Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>{found} is too large a number.
Use a smaller one.</source>
        <translation>{found} ist eine zu große Zahl.
Eine kleinere nehmen.</translation>
    </message>
    <message>
        <source>{found} has no meaning here.
Take it out.</source>
        <translation>{found} hat hier keine Bedeutung.
Löschen.</translation>
    </message>
    <message>
        <source>{found} has another form here.
Write {hint}.</source>
        <translation>{found} wird hier anders geschrieben.
{hint} schreiben.</translation>
    </message>
    <message>
        <source>{found} looks like another character but is {hint}.
Write names with the letters a to z.</source>
        <translation>{found} sieht aus wie ein anderes Zeichen, ist aber {hint}.
Namen mit den Buchstaben a bis z schreiben.</translation>
    </message>
    <message>
        <source>Something is missing here.
Write a name or a number.</source>
        <translation>Hier fehlt etwas.
Einen Namen oder eine Zahl schreiben.</translation>
    </message>
    <message>
        <source>{found} does not belong here.
Take it out, or complete what stands before it.</source>
        <translation>{found} gehört nicht hierher.
Löschen, oder ergänzen, was davor steht.</translation>
    </message>
    <message>
        <source>A sign is missing before {found}.
For a product write *.</source>
        <translation>Vor {found} fehlt ein Zeichen.
Für ein Produkt * schreiben.</translation>
    </message>
    <message>
        <source>This bracket is not closed.
Close it with ).</source>
        <translation>Diese Klammer ist nicht geschlossen.
Mit ) schließen.</translation>
    </message>
    <message>
        <source>Only a name can stand left of {found}.
Write one, as in a {found} 2.</source>
        <translation>Links von {found} kann nur ein Name stehen.
Einen schreiben, wie in a {found} 2.</translation>
    </message>
    <message>
        <source>There is no function {found}.
Did you mean {hint}?</source>
        <translation>Eine Funktion {found} gibt es nicht.
War {hint} gemeint?</translation>
    </message>
    <message>
        <source>There is no function {found}.
For a product write {found} * (…).</source>
        <translation>Eine Funktion {found} gibt es nicht.
Für ein Produkt {found} * (…) schreiben.</translation>
    </message>
    <message>
        <source>{found} is a function.
Choose another name.</source>
        <translation>{found} ist eine Funktion.
Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{found} is a function and needs its brackets.
Write {found}(…).</source>
        <translation>{found} ist eine Funktion und braucht ihre Klammern.
{found}(…) schreiben.</translation>
    </message>
    <message>
        <source>A number becomes a Value by itself.
Write the number alone, such as a = 2.0.</source>
        <translation>Eine Zahl wird von allein zu einem Value.
Nur die Zahl schreiben, etwa a = 2.0.</translation>
    </message>
    <message>
        <source>{found}() is not needed: the gradients are there as soon as the graph is.
Take it out.</source>
        <translation>{found}() ist nicht nötig: Die Gradienten sind da, sobald der Graph da ist.
Löschen.</translation>
    </message>
    <message>
        <source>{found} takes one number.
Write it as in {found}(2).</source>
        <translation>{found} nimmt eine Zahl.
Schreiben wie in {found}(2).</translation>
    </message>
    <message>
        <source>{found} takes two numbers.
Write a comma between them, as in {found}(2, 3).</source>
        <translation>{found} nimmt zwei Zahlen.
Ein Komma dazwischen schreiben, wie in {found}(2, 3).</translation>
    </message>
    <message>
        <source>{found} is a word of Python&apos;s own.
Choose another name.</source>
        <translation>{found} ist ein Wort aus Python selbst.
Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no {found} yet.
Give it a number first, such as {found} = 2.</source>
        <translation>{found} gibt es noch nicht.
Erst eine Zahl geben, etwa {found} = 2.</translation>
    </message>
    <message>
        <source>There is no {found}.
Did you mean {hint}?</source>
        <translation>{found} gibt es nicht.
War {hint} gemeint?</translation>
    </message>
    <message>
        <source>{found} has no number yet at this place.
Give it one above.</source>
        <translation>{found} hat an dieser Stelle noch keine Zahl.
Weiter oben eine geben.</translation>
    </message>
    <message>
        <source>{found} does not exist: nothing can be divided by 0.
Divide by another number.</source>
        <translation>{found} gibt es nicht: Durch 0 lässt sich nichts teilen.
Durch eine andere Zahl teilen.</translation>
    </message>
    <message>
        <source>{found} does not exist: only numbers above 0 have a logarithm.
Give it a number above 0.</source>
        <translation>{found} gibt es nicht: Nur Zahlen über 0 haben einen Logarithmus.
Eine Zahl über 0 geben.</translation>
    </message>
    <message>
        <source>{found} does not exist: negative numbers have no square root.
Give it 0 or a number above.</source>
        <translation>{found} gibt es nicht: Negative Zahlen haben keine Quadratwurzel.
0 oder eine Zahl darüber geben.</translation>
    </message>
    <message>
        <source>{found} does not exist: 0 has no negative power, and a negative number only whole ones.
Use another base or a whole exponent.</source>
        <translation>{found} gibt es nicht: 0 hat keine negative Potenz, und eine negative Zahl nur ganzzahlige.
Eine andere Basis oder einen ganzzahligen Exponenten nehmen.</translation>
    </message>
    <message>
        <source>{found} is too large for a number here.
Use smaller numbers.</source>
        <translation>{found} ist als Zahl hier zu groß.
Kleinere Zahlen nehmen.</translation>
    </message>
</context>
<context>
    <name>ExpressionEditor</name>
    <message>
        <source>Expression</source>
        <extracomment>When the user has changed the text; carries it. When a text could not be put in; carries one line for the user.</extracomment>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Write an expression, such as
a = 2
b = -3
L = a * b
or choose one of the examples.</source>
        <translation>Einen Ausdruck schreiben, etwa
a = 2
b = -3
L = a * b
oder eines der Beispiele wählen.</translation>
    </message>
    <message>
        <source>That is too long: an expression has at most {most} characters.</source>
        <translation>Das ist zu lang: Ein Ausdruck hat höchstens {most} Zeichen.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Das Projekt speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungesicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>Die Änderungen an {name} speichern?</translation>
    </message>
    <message>
        <source>Otherwise the settings, the trained weights and the runs are lost.</source>
        <translation>Sonst gehen die Einstellungen, die trainierten Gewichte und die Läufe verloren.</translation>
    </message>
    <message>
        <source>Otherwise the settings and the runs are lost.</source>
        <translation>Sonst gehen die Einstellungen und die Läufe verloren.</translation>
    </message>
    <message>
        <source>this project</source>
        <translation>diesem Projekt</translation>
    </message>
    <message>
        <source>Save trained &amp;weights</source>
        <translation>Trainierte &amp;Gewichte speichern</translation>
    </message>
    <message>
        <source>Whether the project&apos;s file also holds how far it is trained. Without, it opens untrained.</source>
        <translation>Ob die Projektdatei auch enthält, wie weit trainiert ist. Ohne das öffnet sie sich untrainiert.</translation>
    </message>
    <message>
        <source>Save trained weights</source>
        <translation>Trainierte Gewichte speichern</translation>
    </message>
    <message>
        <source>Save without trained weights</source>
        <translation>Ohne trainierte Gewichte speichern</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n are left out</source>
        <translation>
            <numerusform>einer fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are there without their weights</source>
        <translation>
            <numerusform>einer ist ohne seine Gewichte da</numerusform>
            <numerusform>%n sind ohne ihre Gewichte da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have fewer points in their curves</source>
        <translation>
            <numerusform>einer hat weniger Punkte in seinen Kurven</numerusform>
            <numerusform>%n haben weniger Punkte in ihren Kurven</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved. The file has no room for all of the older runs: {parts}.</source>
        <translation>Gespeichert. In der Datei ist nicht Platz für alles von den älteren Läufen: {parts}.</translation>
    </message>
    <message>
        <source>Backprop Studio projects ({pattern})</source>
        <translation>Backprop-Studio-Projekte ({pattern})</translation>
    </message>
</context>
<context>
    <name>FileErrors</name>
    <message>
        <source>The project could not be saved.</source>
        <translation>Das Projekt konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>Das Projekt konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>There is no such file or folder: {path}.
Check the name, or choose another place: a folder may have been moved, or a drive taken out.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht: {path}.
Den Namen prüfen oder einen anderen Ort wählen: Vielleicht wurde ein Ordner verschoben oder ein Laufwerk entfernt.</translation>
    </message>
    <message>
        <source>The system does not allow it: {path}.
Choose a folder of your own, or ask whoever owns this one for permission.</source>
        <translation>Das System erlaubt es nicht: {path}.
Einen eigenen Ordner wählen, oder um Erlaubnis fragen, wem dieser gehört.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {path}.
Free some space, or choose another disk; what is in the window stays there.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr für {path}.
Platz schaffen oder einen anderen Datenträger wählen; was im Fenster ist, bleibt dort.</translation>
    </message>
    <message>
        <source>{path} is a folder.
Choose a file, or write another name.</source>
        <translation>{path} ist ein Ordner.
Eine Datei wählen oder einen anderen Namen schreiben.</translation>
    </message>
    <message>
        <source>A part of this path is a file where a folder is needed: {path}.
Choose another place.</source>
        <translation>Ein Teil dieses Pfads ist eine Datei, wo ein Ordner nötig ist: {path}.
Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The name is longer than the system allows: {path}.
Choose a shorter one.</source>
        <translation>Der Name ist länger, als das System erlaubt: {path}.
Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>Nothing can be written to this disk or folder: {path}.
Choose another place, such as your own documents.</source>
        <translation>Auf diesen Datenträger oder in diesen Ordner lässt sich nichts schreiben: {path}.
Einen anderen Ort wählen, etwa die eigenen Dokumente.</translation>
    </message>
    <message>
        <source>Another program is using {path}.
Close it there, then try again.</source>
        <translation>Ein anderes Programm benutzt gerade {path}.
Dort schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Links lead in a circle here: {path}.
Choose another place.</source>
        <translation>Verknüpfungen führen hier im Kreis: {path}.
Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The system does not take this name: {path}.
Choose one of letters, digits, spaces and hyphens.</source>
        <translation>Das System nimmt diesen Namen nicht an: {path}.
Einen aus Buchstaben, Ziffern, Leerzeichen und Bindestrichen wählen.</translation>
    </message>
    <message>
        <source>The disk or the network did not answer: {path}.
Check the connection, then try again or choose another disk.</source>
        <translation>Der Datenträger oder das Netzwerk hat nicht geantwortet: {path}.
Die Verbindung prüfen, dann noch einmal versuchen oder einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Too many files are open on this computer for {path}.
Close other programs, then try again.</source>
        <translation>Auf diesem Rechner sind zu viele Dateien offen für {path}.
Andere Programme schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The system refused ({reason}): {path}.
Try again, or choose another place.</source>
        <translation>Das System hat abgelehnt ({reason}): {path}.
Noch einmal versuchen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>This is not the name of a file: {path}.
Choose a file.</source>
        <translation>Das ist nicht der Name einer Datei: {path}.
Eine Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB, so it is no project.
Choose a file that this program has saved.</source>
        <translation>{path} ist größer als {most} MB, also kein Projekt.
Eine Datei wählen, die dieses Programm gespeichert hat.</translation>
    </message>
    <message>
        <source>{path} is no project, or only a part of one.
Choose another file; if it was sent or downloaded, get it once more.</source>
        <translation>{path} ist kein Projekt oder nur ein Teil davon.
Eine andere Datei wählen; falls sie geschickt oder heruntergeladen wurde, noch einmal holen.</translation>
    </message>
    <message>
        <source>{path} was not saved by Backprop Studio.
Choose a file whose name ends in .bpstudio; tables are imported with File, Import a table.</source>
        <translation>{path} wurde nicht von Backprop Studio gespeichert.
Eine Datei wählen, deren Name auf .bpstudio endet; Tabellen werden mit Datei, Eine Tabelle importieren importiert.</translation>
    </message>
    <message>
        <source>{path} was saved by a newer Backprop Studio: it has format {format}, and this one reads up to {known}.
Install the newest version, then open it again.</source>
        <translation>{path} wurde von einem neueren Backprop Studio gespeichert: mit Format {format}, und dieses hier liest bis {known}.
Die neueste Version installieren, dann noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Something in {path} does not fit: {reason}
Choose another copy of it; whoever knows the file can mend the place in a text editor.</source>
        <translation>Etwas in {path} passt nicht: {reason}
Eine andere Kopie wählen; wer die Datei kennt, kann die Stelle in einem Texteditor ausbessern.</translation>
    </message>
    <message>
        <source>A file can&apos;t have this name: {path}.
Choose another name.</source>
        <translation>So kann keine Datei heißen: {path}.
Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The project would need more than {most} MB.
Use a smaller table, or switch File, Save trained weights off.</source>
        <translation>Das Projekt würde mehr als {most} MB brauchen.
Eine kleinere Tabelle nehmen, oder Datei, Trainierte Gewichte speichern ausschalten.</translation>
    </message>
    <message>
        <source>Something in this project can&apos;t be stored: {reason}
Switch File, Save trained weights off, or undo the last steps, then save again.</source>
        <translation>Etwas in diesem Projekt lässt sich nicht speichern: {reason}
Datei, Trainierte Gewichte speichern ausschalten oder die letzten Schritte rückgängig machen, dann noch einmal speichern.</translation>
    </message>
</context>
<context>
    <name>FileWatch</name>
    <message>
        <source>The file {name} is not there any more. Save (Ctrl+S) writes it again.</source>
        <extracomment>What was told last: that the file has gone, or the digest of what somebody else wrote.</extracomment>
        <translation>Die Datei {name} gibt es nicht mehr. Speichern (Strg+S) schreibt sie wieder.</translation>
    </message>
    <message>
        <source>{name} was changed in another window or program. Save will ask which one to keep.</source>
        <translation>{name} wurde in einem anderen Fenster oder Programm geändert. Beim Speichern lässt sich wählen, was bleibt.</translation>
    </message>
</context>
<context>
    <name>FillInTab</name>
    <message>
        <source>Hide the gradients and fill them in yourself</source>
        <extracomment>So many gradients can be asked for; more are no exercise. Characters of a gradient&apos;s name; of a longer one only that of its node is shown.</extracomment>
        <translation>Die Gradienten verbergen und selbst eintragen</translation>
    </message>
    <message>
        <source>Give up and see all gradients</source>
        <translation>Aufgeben und alle Gradienten sehen</translation>
    </message>
    <message>
        <source>Show them all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>As soon as the expression is understood, its gradients can be filled in here.</source>
        <translation>Sobald der Ausdruck verstanden ist, können hier seine Gradienten eingetragen werden.</translation>
    </message>
    <message numerus="yes">
        <source>This graph has %n gradients: too many for an exercise.</source>
        <translation>
            <numerusform>Dieser Graph hat %n Gradienten: zu viele für eine Übung.</numerusform>
            <numerusform>Dieser Graph hat %n Gradienten: zu viele für eine Übung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gradients vanish from the graph, the numbers stay. Work them out from the right to the left: local derivative × what comes back, and add up where several ways meet.</source>
        <translation>Die Gradienten verschwinden aus dem Graphen, die Zahlen bleiben. Von rechts nach links ausrechnen: lokale Ableitung × was zurückkommt, und addieren, wo sich mehrere Wege treffen.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>All of them: this is what backward() does.</source>
        <translation>Alle: Das ist es, was backward() tut.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>It moves just as far as it is moved.</source>
        <translation>Es bewegt sich genau so weit, wie es bewegt wird.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Find samples</source>
        <extracomment>When the user wants other samples; carries the SampleFilter.</extracomment>
        <translation>Samples suchen</translation>
    </message>
    <message>
        <source>A sample&apos;s number, part of a class&apos;s name, or a comparison with a column, as in loss &gt; 0.5 or x1 &lt; 0. Several, with commas between, must all be true.</source>
        <translation>Die Nummer eines Samples, ein Teil eines Klassennamens oder ein Vergleich mit einer Spalte, etwa Verlust &gt; 0.5 oder x1 &lt; 0. Von mehreren, durch Kommas getrennt, müssen alle wahr sein.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>&amp;wrong only</source>
        <translation>&amp;nur falsche</translation>
    </message>
    <message>
        <source>Show only samples that get another class than theirs.</source>
        <translation>Nur Samples zeigen, die eine andere Klasse bekommen als ihre.</translation>
    </message>
    <message>
        <source>The cell of the matrix that was clicked; click here to show all again.</source>
        <translation>Die angeklickte Zelle der Matrix; ein Klick hier zeigt wieder alle.</translation>
    </message>
    <message>
        <source>find: 17, a class, loss &gt; 0.5</source>
        <translation>suchen: 17, Klasse, Verlust &gt; 0.5</translation>
    </message>
    <message>
        <source>find: 17, loss &gt; 0.5</source>
        <translation>suchen: 17, Verlust &gt; 0.5</translation>
    </message>
    <message>
        <source>both parts</source>
        <translation>beide Teile</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>every class</source>
        <translation>jede Klasse</translation>
    </message>
    <message>
        <source>{part}: {true} taken for {answered}</source>
        <translation>{part}: {true} gehalten für {answered}</translation>
    </message>
    <message>
        <source>{part}: {true}, right</source>
        <translation>{part}: {true}, richtig</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{name}: {value}, wanted: {wanted}</source>
        <extracomment>So many decimals are enough to tell two numbers apart.</extracomment>
        <translation>{name}: {value}, gefordert: {wanted}</translation>
    </message>
    <message>
        <source>your answer is missing</source>
        <translation>die Antwort fehlt</translation>
    </message>
    <message>
        <source>{name}: there is no test part to measure it on</source>
        <translation>{name}: Es gibt keinen Testteil, an dem zu messen wäre</translation>
    </message>
    <message>
        <source>{name}: there is no such number here</source>
        <translation>{name}: Diese Zahl gibt es hier nicht</translation>
    </message>
    <message>
        <source>less than {}</source>
        <translation>weniger als {}</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>höchstens {}</translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>mehr als {}</translation>
    </message>
    <message>
        <source>at least {}</source>
        <translation>mindestens {}</translation>
    </message>
    <message>
        <source>exactly {}</source>
        <translation>genau {}</translation>
    </message>
    <message>
        <source>anything but {}</source>
        <translation>alles außer {}</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>training loss without the penalty</source>
        <translation>Trainingsverlust ohne Strafterm</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>R² of the training part</source>
        <translation>R² des Trainingsteils</translation>
    </message>
    <message>
        <source>R² of the test part</source>
        <translation>R² des Testteils</translation>
    </message>
    <message>
        <source>finished epochs</source>
        <translation>fertige Epochen</translation>
    </message>
    <message>
        <source>layers, with the output layer</source>
        <translation>Schichten, mit der Ausgabeschicht</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>verborgene Schichten</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
</context>
<context>
    <name>FocusFacts</name>
    <message>
        <source>The ringed sample: what is true, the network&apos;s answer, and its own loss.</source>
        <translation>Das umringte Sample: was wahr ist, was das Netz antwortet, und sein eigener Verlust.</translation>
    </message>
    <message>
        <source>test sample {number}</source>
        <translation>Testsample {number}</translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation>Sample {number}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Show what is in here, or fold it away (Space)</source>
        <translation>Zeigen, was hier drin ist, oder zuklappen (Leertaste)</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>The step just done</source>
        <translation>Der eben getane Schritt</translation>
    </message>
</context>
<context>
    <name>FormulaErrors</name>
    <message>
        <source>There is no check yet.
Write what is wanted, such as accuracy &gt;= 95 %.</source>
        <translation>Es gibt noch keine Prüfung.
Schreiben, was erreicht werden soll, etwa accuracy &gt;= 95 %.</translation>
    </message>
    <message>
        <source>At most {most} characters can be written here.
Shorten it.</source>
        <translation>Hier lassen sich höchstens {most} Zeichen schreiben.
Kürzen.</translation>
    </message>
    <message>
        <source>There are signs of print in it.
Write - and * with plain characters.</source>
        <translation>Darin stehen Zeichen aus dem Schriftsatz.
- und * mit einfachen Zeichen schreiben.</translation>
    </message>
    <message>
        <source>It can&apos;t be understood.
Write it as in loss &lt; 0.05 and epoch &gt; 10.</source>
        <translation>Das ist nicht zu verstehen.
Schreiben wie in loss &lt; 0.05 and epoch &gt; 10.</translation>
    </message>
    <message>
        <source>It can&apos;t be understood at character {column}.
Write it as in loss &lt; 0.05 and epoch &gt; 10.</source>
        <translation>Bei Zeichen {column} ist das nicht zu verstehen.
Schreiben wie in loss &lt; 0.05 and epoch &gt; 10.</translation>
    </message>
    <message>
        <source>{found} does not belong here.
Use names, numbers, + - * / and comparisons.</source>
        <translation>{found} gehört nicht hierher.
Namen, Zahlen, + - * / und Vergleiche verwenden.</translation>
    </message>
    <message>
        <source>{found} is no name.
Write one such as accuracy.</source>
        <translation>{found} ist kein Name.
Einen schreiben, etwa accuracy.</translation>
    </message>
    <message>
        <source>{name} can&apos;t stand like this.
Write it as {example}.</source>
        <translation>{name} kann so nicht stehen.
Als {example} schreiben.</translation>
    </message>
    <message>
        <source>What stands after | is not known.
Write a number of decimals, e or exact.</source>
        <translation>Was nach | steht, ist nicht bekannt.
Eine Zahl von Nachkommastellen, e oder exact schreiben.</translation>
    </message>
    <message>
        <source>A computed number has a form of its own.
Write it in double braces, after =.</source>
        <translation>Eine berechnete Zahl hat eine eigene Form.
In doppelten geschweiften Klammern schreiben, nach =.</translation>
    </message>
    <message>
        <source>There is no {name}.
Did you mean {meant}?</source>
        <translation>{name} gibt es nicht.
War {meant} gemeint?</translation>
    </message>
    <message>
        <source>There is no {name}.
Use one of these: {known}.</source>
        <translation>{name} gibt es nicht.
Eines von diesen verwenden: {known}.</translation>
    </message>
    <message>
        <source>{found} is no number, and a number belongs here.
Write one.</source>
        <translation>{found} ist keine Zahl, und hierher gehört eine.
Eine schreiben.</translation>
    </message>
    <message>
        <source>This is a number, not a condition.
Compare it, as in loss &lt; 0.05.</source>
        <translation>Das ist eine Zahl, keine Bedingung.
Vergleichen, wie in loss &lt; 0.05.</translation>
    </message>
    <message>
        <source>{found} and {other} can&apos;t be compared.
Compare two numbers, or two names.</source>
        <translation>{found} und {other} lassen sich nicht vergleichen.
Zwei Zahlen oder zwei Namen vergleichen.</translation>
    </message>
    <message>
        <source>Only conditions are joined by and, or and not.
Compare the numbers first.</source>
        <translation>Nur Bedingungen werden mit and, or und not verbunden.
Erst die Zahlen vergleichen.</translation>
    </message>
    <message>
        <source>It can&apos;t be computed with the numbers there are now ({reason}).
Change the network or the lab it asks about, then try again.</source>
        <translation>Mit den jetzigen Zahlen lässt sich das nicht ausrechnen ({reason}).
Das Netz oder das Labor ändern, nach dem gefragt wird, dann noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>FormulaField</name>
    <message>
        <source>Formula</source>
        <extracomment>So many characters before a mistake are shown with it.</extracomment>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Names, numbers, + − * / ** and functions such as sin(x), exp(x), tanh(x)</source>
        <translation>Namen, Zahlen, + − * / ** und Funktionen wie sin(x), exp(x), tanh(x)</translation>
    </message>
</context>
<context>
    <name>FormulaRow</name>
    <message>
        <source>&amp;Formula</source>
        <extracomment>When the user has typed; carries the text and the number of the gesture, one for each visit. When the user wants one of EXAMPLES; carries it.</extracomment>
        <translation>&amp;Formel</translation>
    </message>
    <message>
        <source>Take the formula {title}</source>
        <translation>Die Formel {title} nehmen</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>See also {terms}.</source>
        <translation>Siehe auch {terms}.</translation>
    </message>
</context>
<context>
    <name>GraphActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show what is in the selected box, or put an open neuron back into its box</source>
        <translation>Zeigen, was im ausgewählten Kasten ist, oder ein offenes Neuron in seinen Kasten zurücklegen</translation>
    </message>
    <message>
        <source>&amp;More detail</source>
        <translation>&amp;Mehr Einzelheiten</translation>
    </message>
    <message>
        <source>One level further in</source>
        <translation>Eine Stufe weiter hinein</translation>
    </message>
    <message>
        <source>&amp;Less detail</source>
        <translation>&amp;Weniger Einzelheiten</translation>
    </message>
    <message>
        <source>One level further out</source>
        <translation>Eine Stufe weiter heraus</translation>
    </message>
    <message>
        <source>La&amp;yers</source>
        <translation>S&amp;chichten</translation>
    </message>
    <message>
        <source>A box for each layer</source>
        <translation>Ein Kasten je Schicht</translation>
    </message>
    <message>
        <source>&amp;Neurons</source>
        <translation>&amp;Neuronen</translation>
    </message>
    <message>
        <source>A box for each neuron</source>
        <translation>Ein Kasten je Neuron</translation>
    </message>
    <message>
        <source>O&amp;perations</source>
        <translation>O&amp;perationen</translation>
    </message>
    <message>
        <source>A card for each single number</source>
        <translation>Eine Karte für jede einzelne Zahl</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>Graph &amp;einpassen</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Den ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>Den Graphen größer zeigen</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the graph smaller</source>
        <translation>Den Graphen kleiner zeigen</translation>
    </message>
    <message>
        <source>Fin&amp;d …</source>
        <translation>S&amp;uchen …</translation>
    </message>
    <message>
        <source>Search for a node by its name</source>
        <translation>Einen Knoten nach seinem Namen suchen</translation>
    </message>
    <message>
        <source>Ou&amp;tline</source>
        <translation>G&amp;liederung</translation>
    </message>
    <message>
        <source>Show the graph as a tree with numbers</source>
        <translation>Den Graphen als Baum mit Zahlen zeigen</translation>
    </message>
    <message>
        <source>Topological o&amp;rder</source>
        <translation>&amp;Topologische Ordnung</translation>
    </message>
    <message>
        <source>Number the nodes in the order of the forward pass; backward goes the other way</source>
        <translation>Die Knoten in der Reihenfolge des Vorwärtsdurchlaufs nummerieren; rückwärts geht es andersherum</translation>
    </message>
    <message>
        <source>Follow &amp;steps</source>
        <translation>&amp;Schritten folgen</translation>
    </message>
    <message>
        <source>Keep the node of each step in view</source>
        <translation>Den Knoten jedes Schritts im Blick behalten</translation>
    </message>
</context>
<context>
    <name>GraphLab</name>
    <message>
        <source>What is {name}?</source>
        <translation>Was ist {name}?</translation>
    </message>
    <message>
        <source>Backward begins at the end. What is ∂{root}/∂{root}?</source>
        <translation>backward beginnt am Ende. Was ist ∂{root}/∂{root}?</translation>
    </message>
    <message>
        <source>How much is added to the grad of {name}?</source>
        <translation>Wie viel wird zum grad von {name} addiert?</translation>
    </message>
    <message>
        <source>How much is added to the grad of {name}, for the first place where it stands?</source>
        <translation>Wie viel wird zum grad von {name} addiert, für die erste Stelle, an der es steht?</translation>
    </message>
    <message>
        <source>And how much for the second place of {name}?</source>
        <translation>Und wie viel für die zweite Stelle von {name}?</translation>
    </message>
    <message>
        <source>a · b + c</source>
        <extracomment>The examples in the order of their menu, as in `engine.marked_examples`.</extracomment>
        <translation>a · b + c</translation>
    </message>
    <message>
        <source>The lecture&apos;s graph, L</source>
        <translation>Der Graph der Vorlesung, L</translation>
    </message>
    <message>
        <source>Two ways to one result</source>
        <translation>Zwei Wege zu einem Ergebnis</translation>
    </message>
    <message>
        <source>a + a: gradients add up</source>
        <translation>a + a: Gradienten addieren sich</translation>
    </message>
    <message>
        <source>(x − 1)²: the chain rule</source>
        <translation>(x − 1)²: die Kettenregel</translation>
    </message>
    <message>
        <source>A neuron with tanh</source>
        <translation>Ein Neuron mit tanh</translation>
    </message>
    <message>
        <source>micrograd&apos;s own example</source>
        <translation>micrograds eigenes Beispiel</translation>
    </message>
    <message>
        <source>That is the sum; here they are multiplied.</source>
        <translation>Das ist die Summe; hier wird multipliziert.</translation>
    </message>
    <message>
        <source>That is the product; here they are added.</source>
        <translation>Das ist das Produkt; hier wird addiert.</translation>
    </message>
    <message>
        <source>The other way round: the first one comes first.</source>
        <translation>Andersherum: Das erste kommt zuerst.</translation>
    </message>
    <message>
        <source>The size is right, the sign is not.</source>
        <translation>Der Betrag stimmt, das Vorzeichen nicht.</translation>
    </message>
    <message>
        <source>That is what goes in. What comes out?</source>
        <translation>Das geht hinein. Was kommt heraus?</translation>
    </message>
    <message>
        <source>Put the numbers in, and work it out once more.</source>
        <translation>Die Zahlen einsetzen und noch einmal rechnen.</translation>
    </message>
    <message>
        <source>Nudge {root} by h: by how much does {root} itself move? By h, so the slope is …</source>
        <translation>{root} um h anstupsen: Um wie viel bewegt sich {root} selbst? Um h, also ist die Steigung …</translation>
    </message>
    <message>
        <source>That is the grad afterwards. Asked is what is added to it now.</source>
        <translation>Das ist der grad danach. Gefragt ist, was jetzt addiert wird.</translation>
    </message>
    <message>
        <source>× gives each input the other one, times what comes back; not its own number.</source>
        <translation>× gibt jedem Eingang den anderen, mal dem, was zurückkommt; nicht seine eigene Zahl.</translation>
    </message>
    <message>
        <source>That is only what comes back. Times the local derivative?</source>
        <translation>Das ist nur, was zurückkommt. Mal der lokalen Ableitung?</translation>
    </message>
    <message>
        <source>That is only the local derivative. Times what comes back?</source>
        <translation>Das ist nur die lokale Ableitung. Mal dem, was zurückkommt?</translation>
    </message>
    <message>
        <source>Nothing is shared out: each input gets the whole of it, not half.</source>
        <translation>Nichts wird aufgeteilt: Jeder Eingang bekommt das Ganze, nicht die Hälfte.</translation>
    </message>
    <message>
        <source>That is the number itself. Asked is how fast the root moves with it.</source>
        <translation>Das ist die Zahl selbst. Gefragt ist, wie schnell sich die Wurzel mit ihr bewegt.</translation>
    </message>
    <message>
        <source>That is one of several shares. What comes back on each way adds up.</source>
        <translation>Das ist einer von mehreren Anteilen. Was auf jedem Weg zurückkommt, addiert sich.</translation>
    </message>
    <message>
        <source>Work it out as local derivative × what comes back from the right.</source>
        <translation>Ausrechnen als lokale Ableitung × was von rechts zurückkommt.</translation>
    </message>
</context>
<context>
    <name>GraphLabPanel</name>
    <message>
        <source>Expression</source>
        <extracomment>Typing that pauses for so many milliseconds begins another step to undo.</extracomment>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>tanh in &amp;pieces, made of exp</source>
        <translation>tanh in &amp;Teilen, aus exp gemacht</translation>
    </message>
    <message>
        <source>Draws tanh(n) as the operations it can be made of, with e = exp(2n). The gradients stay.</source>
        <translation>Zeichnet tanh(n) als die Operationen, aus denen es bestehen kann, mit e = exp(2n). Die Gradienten bleiben.</translation>
    </message>
    <message>
        <source>What to do with the numbers</source>
        <translation>Was mit den Zahlen zu tun ist</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Examples of expressions</source>
        <translation>Beispiele für Ausdrücke</translation>
    </message>
    <message>
        <source>Begin with an expression that is worth a look</source>
        <translation>Mit einem sehenswerten Ausdruck beginnen</translation>
    </message>
    <message>
        <source>Example: {title}</source>
        <translation>Beispiel: {title}</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>Take tanh to pieces</source>
        <translation>tanh zerlegen</translation>
    </message>
    <message>
        <source>Put tanh together</source>
        <translation>tanh zusammensetzen</translation>
    </message>
    <message>
        <source>Line {line}: {words}</source>
        <translation>Zeile {line}: {words}</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>laying out…</source>
        <extracomment>More links than this are not drawn. When another picture is on the board. When other neurons or layers are in boxes; carries the Detail. When more was wanted than can be drawn; carries a line for the user.</extracomment>
        <translation>wird angeordnet …</translation>
    </message>
    <message>
        <source>forward: {name} answered</source>
        <translation>forward: {name} hat geantwortet</translation>
    </message>
    <message>
        <source>forward: {name} = {number}</source>
        <translation>forward: {name} = {number}</translation>
    </message>
    <message>
        <source>loss: over the whole batch {number}</source>
        <translation>loss: über den ganzen Batch {number}</translation>
    </message>
    <message>
        <source>loss: with the penalty it is {number}</source>
        <translation>loss: mit dem Strafterm ist er {number}</translation>
    </message>
    <message>
        <source>zero_grad: forgotten, so old gradients stay</source>
        <translation>zero_grad: vergessen, also bleiben alte Gradienten</translation>
    </message>
    <message>
        <source>zero_grad: all gradients are 0 again</source>
        <translation>zero_grad: alle Gradienten sind wieder 0</translation>
    </message>
    <message>
        <source>backward: {name} starts with 1</source>
        <translation>backward: {name} beginnt mit 1</translation>
    </message>
    <message>
        <source>backward: the loss starts with its share, {number}</source>
        <translation>backward: der Verlust beginnt mit seinem Anteil, {number}</translation>
    </message>
    <message>
        <source>backward: the penalty adds to each parameter</source>
        <translation>backward: der Strafterm addiert zu jedem Parameter</translation>
    </message>
    <message>
        <source>at the start: only the leaves have their numbers</source>
        <translation>am Anfang: nur die Blätter haben ihre Zahlen</translation>
    </message>
    <message>
        <source>at the start of the batch</source>
        <translation>am Anfang des Batches</translation>
    </message>
    <message>
        <source>forward: sample {number} of {count} went through</source>
        <translation>forward: Sample {number} von {count} ist durchgelaufen</translation>
    </message>
    <message>
        <source>backward: sample {number} of {count} added its share</source>
        <translation>backward: Sample {number} von {count} hat seinen Anteil addiert</translation>
    </message>
    <message>
        <source>backward: {name} passed its gradient on</source>
        <translation>backward: {name} hat seinen Gradienten weitergegeben</translation>
    </message>
    <message>
        <source>backward: {giver} hands {number} to {receiver}</source>
        <translation>backward: {giver} gibt {number} an {receiver}</translation>
    </message>
    <message>
        <source>update: {name} is frozen and stays {number}</source>
        <translation>update: {name} ist eingefroren und bleibt {number}</translation>
    </message>
    <message>
        <source>update: {name} becomes {number}</source>
        <translation>update: {name} wird {number}</translation>
    </message>
    <message>
        <source>parameter {number}</source>
        <translation>Parameter {number}</translation>
    </message>
    <message>
        <source>{name} of {neuron}</source>
        <translation>{name} von {neuron}</translation>
    </message>
    <message>
        <source>Computation graph</source>
        <translation>Rechengraph</translation>
    </message>
    <message>
        <source>Less</source>
        <extracomment>Commands of other panels that the right click menu ends with.</extracomment>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Cl&amp;ose neuron</source>
        <translation>Neu&amp;ron schließen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Inputs · {count}</source>
        <translation>Eingänge · {count}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>neuron {number}</source>
        <translation>Neuron {number}</translation>
    </message>
    <message>
        <source>{name}: data {data}, grad {grad}</source>
        <translation>{name}: data {data}, grad {grad}</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} bis {most}</translation>
    </message>
    <message>
        <source>{layer} · {count} more</source>
        <translation>{layer} · {count} weitere</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>test sample {number}</source>
        <translation>Testsample {number}</translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation>Sample {number}</translation>
    </message>
    <message>
        <source>{shown} of {count} nodes shown</source>
        <translation>{shown} von {count} Knoten gezeigt</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>Verlust {loss}</translation>
    </message>
    <message>
        <source>The computation graph of one sample appears here once the data is ready.</source>
        <translation>Der Rechengraph eines Samples erscheint hier, sobald die Daten bereit sind.</translation>
    </message>
    <message>
        <source>No graph yet: it appears here as soon as the expression can be computed.</source>
        <translation>Noch kein Graph: Er erscheint hier, sobald der Ausdruck berechnet werden kann.</translation>
    </message>
    <message>
        <source>Computation graph of one sample</source>
        <translation>Rechengraph eines Samples</translation>
    </message>
    <message>
        <source>Computation graph of the expression</source>
        <translation>Rechengraph des Ausdrucks</translation>
    </message>
    <message>
        <source>This sample&apos;s loss teaches nothing now: beyond the margin it is 0, and its gradient is 0 for every parameter.</source>
        <translation>Der Verlust dieses Samples lehrt gerade nichts: Jenseits des Abstands ist er 0, und sein Gradient ist 0 für jeden Parameter.</translation>
    </message>
    <message>
        <source>This sample&apos;s loss teaches nothing now: it is exactly 0, and its gradient is 0 for every parameter.</source>
        <translation>Der Verlust dieses Samples lehrt gerade nichts: Er ist genau 0, und sein Gradient ist 0 für jeden Parameter.</translation>
    </message>
    <message>
        <source>This sample&apos;s loss teaches nothing now: it is {loss}, but on the way back a slope of 0 stops its gradient before any parameter.</source>
        <translation>Der Verlust dieses Samples lehrt gerade nichts: Er ist {loss}, aber auf dem Rückweg hält eine Steigung von 0 seinen Gradienten vor jedem Parameter auf.</translation>
    </message>
    <message>
        <source>Double click or Enter shows what is in it.</source>
        <translation>Doppelklick oder Eingabe zeigt, was darin ist.</translation>
    </message>
    <message>
        <source>A bar for each number, up for positive: data above, gradients below.</source>
        <translation>Ein Balken je Zahl, nach oben für positiv: oben data, unten Gradienten.</translation>
    </message>
    <message>
        <source>The answer of a neuron: activation(w · inputs + b).</source>
        <translation>Die Antwort eines Neurons: Aktivierung(w · Eingänge + b).</translation>
    </message>
    <message>
        <source>Double click or Enter shows every operation in it.</source>
        <translation>Doppelklick oder Eingabe zeigt jede Operation darin.</translation>
    </message>
    <message>
        <source>A parameter: training moves it against its gradient.</source>
        <translation>Ein Parameter: Das Training bewegt ihn gegen seinen Gradienten.</translation>
    </message>
    <message>
        <source>A constant of the loss.</source>
        <translation>Eine Konstante des Verlusts.</translation>
    </message>
    <message>
        <source>An input: one number of the sample.</source>
        <translation>Ein Eingang: eine Zahl des Samples.</translation>
    </message>
    <message>
        <source>The target: the right answer for this sample.</source>
        <translation>Der Zielwert: die richtige Antwort für dieses Sample.</translation>
    </message>
    <message>
        <source>A constant: a number written into the expression.</source>
        <translation>Eine Konstante: eine Zahl, die im Ausdruck steht.</translation>
    </message>
    <message>
        <source>A leaf: nothing computes it. Change it, and all that depends on it follows.</source>
        <translation>Ein Blatt: Nichts berechnet es. Wird es geändert, folgt alles, was davon abhängt.</translation>
    </message>
</context>
<context>
    <name>GuessTab</name>
    <message>
        <source>Your guess</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>a number, ±{tolerance}</source>
        <translation>eine Zahl, ±{tolerance}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Return does the same</source>
        <translation>Die Eingabetaste tut dasselbe</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Say how one gets to the number, and go on</source>
        <translation>Sagen, wie man auf die Zahl kommt, und weitergehen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Go on without an answer</source>
        <translation>Ohne Antwort weitergehen</translation>
    </message>
    <message>
        <source>Hide the numbers and be asked for them, one by one</source>
        <translation>Die Zahlen verbergen und eine nach der anderen abgefragt bekommen</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Done: {right} of {count} right at the first try.</source>
        <translation>Fertig: {right} von {count} beim ersten Versuch richtig.</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>{phase}, {place} of {count} · {right} right so far</source>
        <translation>{phase}, {place} von {count} · bisher {right} richtig</translation>
    </message>
    <message>
        <source>As soon as the expression is understood, its numbers can be guessed here.</source>
        <translation>Sobald der Ausdruck verstanden ist, können hier seine Zahlen geraten werden.</translation>
    </message>
    <message>
        <source>The numbers vanish from the graph. Type each before it comes back: first forward, then the gradients backward. An answer may be {tolerance} off.</source>
        <translation>Die Zahlen verschwinden aus dem Graphen. Jede eingeben, bevor sie wiederkommt: erst vorwärts, dann die Gradienten rückwärts. Eine Antwort darf um {tolerance} danebenliegen.</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>cut this link</source>
        <extracomment>Where the picture of what is dragged is, beside the pointer.</extracomment>
        <translation>diese Verbindung trennen</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>{neuron}, a layer of its own</source>
        <translation>{neuron}, eine eigene Schicht</translation>
    </message>
    <message numerus="yes">
        <source>%n neurons, a layer of their own</source>
        <translation>
            <numerusform>%n Neuron, eine eigene Schicht</numerusform>
            <numerusform>%n Neuronen, eine eigene Schicht</numerusform>
        </translation>
    </message>
    <message>
        <source>new layer</source>
        <translation>neue Schicht</translation>
    </message>
    <message>
        <source>new neuron</source>
        <translation>neues Neuron</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n neurons</source>
        <translation>
            <numerusform>%n Neuron</numerusform>
            <numerusform>%n Neuronen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthMark</name>
    <message>
        <source>dead ReLUs: {count}</source>
        <extracomment>When the user wants to know more; carries the finding.</extracomment>
        <translation>tote ReLUs: {count}</translation>
    </message>
    <message>
        <source>saturated: {count}</source>
        <translation>gesättigt: {count}</translation>
    </message>
    <message>
        <source>Neurons that learn nothing, or hardly. Press to read more.</source>
        <translation>Neuronen, die nichts oder kaum etwas lernen. Drücken, um mehr zu lesen.</translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>Mean of two varied settings</source>
        <extracomment>Pixels left of the cells and above them, and the least of a cell. How strongly the worst and the best cell take the accent&apos;s colour.</extracomment>
        <translation>Mittel zweier variierter Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n trainings</source>
        <translation>
            <numerusform>Mittel von %n Training</numerusform>
            <numerusform>Mittel von %n Trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diverged</source>
        <translation>
            <numerusform>%n divergiert</numerusform>
            <numerusform>%n divergiert</numerusform>
        </translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>en</source>
        <extracomment>When a term&apos;s meaning is to be shown in the workspace; carries the Term. Translators: the code of your language, as in resources/help/&lt;code&gt;.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <extracomment>When a term&apos;s meaning is to be shown in the workspace; carries the Term.</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>A word, or a part of one</source>
        <translation>Ein Wort oder ein Teil davon</translation>
    </message>
    <message>
        <source>Search help and glossary</source>
        <translation>Hilfe und Glossar durchsuchen</translation>
    </message>
    <message>
        <source>Pages and terms</source>
        <translation>Seiten und Begriffe</translation>
    </message>
    <message>
        <source>Nothing has all these words. Try fewer, or a part of one.</source>
        <translation>Nirgends stehen alle diese Wörter. Weniger versuchen oder nur einen Wortteil.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Show &amp;me</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Sets the workspace up so that you can see it; Undo takes that back</source>
        <translation>Richtet den Arbeitsbereich so ein, dass es zu sehen ist; Rückgängig nimmt das zurück</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>What was read before</source>
        <translation>Was zuvor gelesen wurde</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>{title}, before it was changed</source>
        <translation>{title}, bevor etwas geändert wurde</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>{column}: named so, because its name was missing, too long or there twice.</source>
        <translation>{column}: so benannt, weil ihr Name fehlte, zu lang oder doppelt war.</translation>
    </message>
    <message>
        <source>Of {count} rows a random sample is taken.</source>
        <translation>Von {count} Zeilen wird eine zufällige Auswahl genommen.</translation>
    </message>
    <message>
        <source>{column}: rows without a target are left out ({count}).</source>
        <translation>{column}: Zeilen ohne Zielwert werden weggelassen ({count}).</translation>
    </message>
    <message>
        <source>Rows with missing values are left out ({count}).</source>
        <translation>Zeilen mit fehlenden Werten werden weggelassen ({count}).</translation>
    </message>
    <message>
        <source>{column}: missing values become the column&apos;s mean ({count}).</source>
        <translation>{column}: Fehlende Werte werden zum Mittelwert der Spalte ({count}).</translation>
    </message>
    <message>
        <source>{column}: missing values become the most frequent text ({count}).</source>
        <translation>{column}: Fehlende Werte werden zum häufigsten Text ({count}).</translation>
    </message>
    <message>
        <source>{column}: “{text}” in row {row} is no number; such cells count as missing ({count}).</source>
        <translation>{column}: „{text}“ in Zeile {row} ist keine Zahl; solche Zellen gelten als fehlend ({count}).</translation>
    </message>
    <message>
        <source>{column}: infinite, or too large, in row {row}; such cells count as missing ({count}).</source>
        <translation>{column}: unendlich oder zu groß in Zeile {row}; solche Zellen gelten als fehlend ({count}).</translation>
    </message>
    <message>
        <source>{column}: two texts become one input, 0 or 1.</source>
        <translation>{column}: Zwei Texte werden ein Eingang, 0 oder 1.</translation>
    </message>
    <message>
        <source>{column}: {count} texts become an input each, 0 or 1 (one-hot).</source>
        <translation>{column}: {count} Texte werden je ein Eingang, 0 oder 1 (One-hot).</translation>
    </message>
    <message>
        <source>{column}: left out, the same in every row.</source>
        <translation>{column}: weggelassen, in jeder Zeile gleich.</translation>
    </message>
    <message>
        <source>{column}: left out, it holds no values.</source>
        <translation>{column}: weggelassen, enthält keine Werte.</translation>
    </message>
    <message>
        <source>{column}: left out, it has {count} different texts, such as “{text}”.</source>
        <translation>{column}: weggelassen, hat {count} verschiedene Texte, etwa „{text}“.</translation>
    </message>
    <message>
        <source>A formula counts as the value that was computed last. Where none was kept, open the file in a spreadsheet program and save it there.</source>
        <translation>Eine Formel zählt als ihr zuletzt berechneter Wert. Wo keiner gespeichert ist, die Datei in einer Tabellenkalkulation öffnen und dort speichern.</translation>
    </message>
    <message>
        <source>{column}: left out, it only counts the rows.</source>
        <translation>{column}: weggelassen, zählt nur die Zeilen.</translation>
    </message>
    <message>
        <source>{column}: left out, an export of samples wrote it beside them.</source>
        <translation>{column}: weggelassen, ein Export von Samples hat sie dazugeschrieben.</translation>
    </message>
    <message>
        <source>{column}: left out, nearly every row has another text, as a name or number would.</source>
        <translation>{column}: weggelassen, fast jede Zeile hat einen anderen Text, wie bei einem Namen oder einer Nummer.</translation>
    </message>
    <message>
        <source>{column}: {count} % of the rows are “{text}”. Whoever always says so is right that often; look at the confusion matrix, not at the accuracy alone.</source>
        <translation>{column}: {count} % der Zeilen sind „{text}“. Wer immer das sagt, hat genauso oft recht; also die Konfusionsmatrix ansehen, nicht nur die Genauigkeit.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 Eingang</translation>
    </message>
    <message>
        <source>predicts {target}</source>
        <translation>sagt {target} vorher</translation>
    </message>
    <message>
        <source>The table is large: the project reads it from its file again, so the file has to stay.</source>
        <translation>Die Tabelle ist groß: Das Projekt liest sie wieder aus ihrer Datei, also muss die Datei bleiben.</translation>
    </message>
</context>
<context>
    <name>ImportActions</name>
    <message>
        <source>&amp;Import a table …</source>
        <extracomment>How the names of files end that are tables.</extracomment>
        <translation>&amp;Tabelle importieren …</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a table</source>
        <extracomment>When the user wants the table; carries a TableSpec.</extracomment>
        <translation>Eine Tabelle importieren</translation>
    </message>
    <message>
        <source>pasted table</source>
        <translation>eingefügte Tabelle</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Eine Tabelle wählen</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>Tabellen ({patterns})</translation>
    </message>
    <message>
        <source>All files ({pattern})</source>
        <translation>Alle Dateien ({pattern})</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>&amp;Choose file …</source>
        <translation>Datei &amp;wählen …</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Take the table on the clipboard (Ctrl+V).</source>
        <translation>Die Tabelle aus der Zwischenablage nehmen (Strg+V).</translation>
    </message>
    <message>
        <source>The table&apos;s first rows</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the file, or say above how it is to be read.</source>
        <translation>Die Datei ausbessern oder oben sagen, wie sie zu lesen ist.</translation>
    </message>
    <message>
        <source>Choose a CSV, TSV or Excel file, drop one here, or paste a table with Ctrl+V.</source>
        <translation>Eine CSV-, TSV- oder Excel-Datei wählen, hier ablegen oder eine Tabelle mit Strg+V einfügen.</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>Die Tabelle wird gelesen …</translation>
    </message>
</context>
<context>
    <name>InputsGrid</name>
    <message>
        <source>nudge</source>
        <extracomment>When an input got another number; carries its name, the number and the number of the gesture. When another input is to be nudged; carries its name. When a field was left without a number in it; carries one line for the user.</extracomment>
        <translation>Anstups</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>rise / run</source>
        <translation>Δ-Quotient</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Drag up or down, or type a number (Shift is finer)</source>
        <translation>Nach oben oder unten ziehen oder eine Zahl eingeben (Umschalt ist feiner)</translation>
    </message>
    <message>
        <source>Nudge {name}</source>
        <translation>{name} anstupsen</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Selected</source>
        <extracomment>Milliseconds between two refreshes of the numbers while training. Inputs whose numbers are shown at once.</extracomment>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Click a neuron, a link or a layer&apos;s name in Network.</source>
        <translation>Unter Netz ein Neuron, eine Verbindung oder den Namen einer Schicht anklicken.</translation>
    </message>
    <message>
        <source>Hold Ctrl, or draw a frame around them, to take several.</source>
        <translation>Mit Strg oder einem aufgezogenen Rahmen mehrere nehmen.</translation>
    </message>
    <message>
        <source>Inputs take their numbers from the data; click their name in Network to choose some.</source>
        <translation>Eingänge bekommen ihre Zahlen aus den Daten; ein Klick auf ihren Namen unter Netz wählt welche.</translation>
    </message>
    <message>
        <source>in {sample}</source>
        <translation>in {sample}</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>{count} neurons</source>
        <translation>{count} Neuronen</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count} Verbindungen</translation>
    </message>
    <message>
        <source>test sample {number}</source>
        <translation>Testsample {number}</translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation>Sample {number}</translation>
    </message>
</context>
<context>
    <name>LabStepper</name>
    <message>
        <source>This is the very start.</source>
        <extracomment>When another moment of the expression in front is looked at. One calm line for the user.</extracomment>
        <translation>Das ist der Anfang.</translation>
    </message>
    <message>
        <source>There is no expression here to step through.</source>
        <translation>Hier gibt es keinen Ausdruck, durch den man schreiten könnte.</translation>
    </message>
</context>
<context>
    <name>LabWords</name>
    <message>
        <source>Slope lab</source>
        <translation>Steigungslabor</translation>
    </message>
    <message>
        <source>Nudge a number: how much does the result answer?</source>
        <translation>Eine Zahl anstupsen: Wie stark antwortet das Ergebnis?</translation>
    </message>
    <message>
        <source>Graph lab</source>
        <translation>Graphlabor</translation>
    </message>
    <message>
        <source>From an expression to its gradients</source>
        <translation>Von einem Ausdruck zu seinen Gradienten</translation>
    </message>
    <message>
        <source>Neuron lab</source>
        <translation>Neuronlabor</translation>
    </message>
    <message>
        <source>One neuron in your hands</source>
        <translation>Ein Neuron zum Anfassen</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Every activation is linear already.</source>
        <translation>Jede Aktivierung ist schon linear.</translation>
    </message>
    <message>
        <source>Leave every activation out and see what is left of the layers: one.
The same as “no nonlinearity” in the bug museum; a second click brings them back.</source>
        <translation>Alle Aktivierungen weglassen und sehen, was von den Schichten bleibt: eine.
Dasselbe wie „keine Nichtlinearität“ im Fehlermuseum; ein zweiter Klick holt sie zurück.</translation>
    </message>
    <message>
        <source>Make every activation linear</source>
        <translation>Alle Aktivierungen linear machen</translation>
    </message>
    <message>
        <source>Bring the activations back</source>
        <translation>Die Aktivierungen zurückholen</translation>
    </message>
    <message>
        <source>One layer: the inputs lead straight into it.</source>
        <extracomment>A linear map of at most so many inputs, and of one answer, is written out.</extracomment>
        <translation>Eine Schicht: Die Eingänge führen geradewegs hinein.</translation>
    </message>
    <message>
        <source>{layers} layers, each fed with the answers of the one before.</source>
        <translation>{layers} Schichten, jede mit den Antworten der vorigen gespeist.</translation>
    </message>
    <message>
        <source>One neuron. Others beside it would not be joined to it.</source>
        <translation>Ein Neuron. Andere neben ihm wären nicht mit ihm verbunden.</translation>
    </message>
    <message>
        <source>{size} neurons that see the same inputs, not joined to each other.</source>
        <translation>{size} Neuronen, die dieselben Eingänge sehen, nicht miteinander verbunden.</translation>
    </message>
    <message>
        <source>{size} neurons side by side, not joined to each other.</source>
        <translation>{size} Neuronen nebeneinander, nicht miteinander verbunden.</translation>
    </message>
    <message>
        <source>It is disabled and answers 0 to everything.</source>
        <translation>Es ist abgeschaltet und antwortet auf alles 0.</translation>
    </message>
    <message>
        <source>Inputs times weights, plus the bias. No activation.</source>
        <translation>Eingänge mal Gewichte, plus Bias. Keine Aktivierung.</translation>
    </message>
    <message>
        <source>Inputs times weights, plus the bias; then {activation}.</source>
        <translation>Eingänge mal Gewichte, plus Bias; dann {activation}.</translation>
    </message>
    <message>
        <source>All {layers} layers together: {formula}. One would do.</source>
        <translation>Alle {layers} Schichten zusammen: {formula}. Eine würde genügen.</translation>
    </message>
    <message>
        <source>All {layers} layers together: one matrix, {rows} × {columns}, and {rows} offsets. One would do.</source>
        <translation>Alle {layers} Schichten zusammen: eine Matrix, {rows} × {columns}, und {rows} Versätze. Eine würde genügen.</translation>
    </message>
    <message>
        <source>All {layers} layers together: {columns} weights and one bias. One neuron would do.</source>
        <translation>Alle {layers} Schichten zusammen: {columns} Gewichte und ein Bias. Ein Neuron würde genügen.</translation>
    </message>
</context>
<context>
    <name>LadderFoot</name>
    <message>
        <source>What one sees</source>
        <translation>Was zu sehen ist</translation>
    </message>
    <message>
        <source>all linear</source>
        <translation>alles linear</translation>
    </message>
</context>
<context>
    <name>LayerControls</name>
    <message>
        <source>Output layer</source>
        <extracomment>Pixels between the controls, and around the text of the activation button. When a context menu of the layer is wanted; carries the point on the screen. When the layer was selected by its caption.</extracomment>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>{layer}: {activation}. Click to choose another activation, drag to move the layer.</source>
        <translation>{layer}: {activation}. Klicken wählt eine andere Aktivierung, Ziehen verschiebt die Schicht.</translation>
    </message>
    <message>
        <source>Add a neuron to layer {number}</source>
        <translation>Schicht {number} ein Neuron hinzufügen</translation>
    </message>
    <message>
        <source>Remove a neuron from layer {number}</source>
        <translation>Ein Neuron aus Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>Activation of layer {number}: {activation}</source>
        <translation>Aktivierung von Schicht {number}: {activation}</translation>
    </message>
</context>
<context>
    <name>LayerSection</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Bends the answer of each of its neurons. The weights stay.</source>
        <translation>Biegt die Antwort jedes ihrer Neuronen. Die Gewichte bleiben.</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>as the network</source>
        <translation>wie das Netz</translation>
    </message>
    <message>
        <source>How its weights are drawn. Those it has stay until the training is reset.</source>
        <translation>Wie ihre Gewichte gezogen werden. Die vorhandenen bleiben, bis das Training zurückgesetzt wird.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>Training leaves all its weights and biases as they are.</source>
        <translation>Das Training lässt alle ihre Gewichte und Biases, wie sie sind.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>{own} of {size} neurons have an activation of their own.</source>
        <translation>{own} von {size} Neuronen haben eine eigene Aktivierung.</translation>
    </message>
    <message>
        <source>The output layer gives one number, so it has one neuron.</source>
        <translation>Die Ausgabeschicht gibt eine Zahl, also hat sie ein Neuron.</translation>
    </message>
    <message>
        <source>More neurons are added at the end, fewer are taken from there. The rest stays.</source>
        <translation>Weitere Neuronen kommen am Ende dazu, überzählige gehen dort weg. Der Rest bleibt.</translation>
    </message>
</context>
<context>
    <name>LayerStrip</name>
    <message>
        <source>inputs</source>
        <extracomment>Least distance between the controls of two columns. When a context menu of the selected layer is wanted; carries the point on the screen. When a layer was selected by its caption.</extracomment>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Inputs of the network</source>
        <translation>Eingänge des Netzes</translation>
    </message>
    <message>
        <source>What the network is given. Click to choose other inputs.</source>
        <translation>Was das Netz bekommt. Ein Klick wählt andere Eingänge.</translation>
    </message>
</context>
<context>
    <name>LeafRows</name>
    <message>
        <source>∂{root}/∂{name}: how fast {root} moves with {name}</source>
        <extracomment>Numbers reach from minus this to this, as in a project&apos;s other labs. Pixels that a name may take; a longer one is shortened, and told by its tooltip. Pixels beside a number in its field: arrows, margins and frame. So many leaves have a row. When a number was set; carries the place of its leaf, the number, and the number of the gesture. When a name was clicked; carries the place of its leaf. When a field was left without a number in it; carries one line for the user.</extracomment>
        <translation>∂{root}/∂{name}: wie schnell sich {root} mit {name} bewegt</translation>
    </message>
    <message>
        <source>Look at {name} in the graph; Why explains and nudges it</source>
        <translation>{name} im Graphen ansehen; Warum erklärt und stupst es an</translation>
    </message>
    <message>
        <source>Drag up or down, or type. The number in the text follows.</source>
        <translation>Nach oben oder unten ziehen, oder eingeben. Die Zahl im Text folgt.</translation>
    </message>
</context>
<context>
    <name>LeavesTab</name>
    <message>
        <source>rate</source>
        <extracomment>Decimals of the root before and after a step: a small rate moves it by little.</extracomment>
        <translation>Rate</translation>
    </message>
    <message>
        <source>How far one step goes: rate × grad</source>
        <translation>Wie weit ein Schritt geht: Rate × grad</translation>
    </message>
    <message>
        <source>&amp;Ascend</source>
        <translation>&amp;Aufsteigen</translation>
    </message>
    <message>
        <source>&amp;Descend</source>
        <translation>A&amp;bsteigen</translation>
    </message>
    <message>
        <source>One step with rate</source>
        <translation>Ein Schritt mit Rate</translation>
    </message>
    <message>
        <source>Give a number a name of its own, as in a = 2: then it can be dragged here.</source>
        <translation>Einer Zahl einen eigenen Namen geben, etwa a = 2: Dann lässt sie sich hier ziehen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n have a row here.</source>
        <translation>
            <numerusform>Nur die erste hat hier eine Zeile.</numerusform>
            <numerusform>Die ersten %n haben hier eine Zeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a number up or down. Click a name: Why explains its gradient, and nudges it.</source>
        <translation>Eine Zahl nach oben oder unten ziehen. Ein Klick auf einen Namen: Warum erklärt seinen Gradienten und stupst ihn an.</translation>
    </message>
    <message>
        <source>There {name} can&apos;t be computed. Undo takes the step back.</source>
        <translation>Dort kann {name} nicht berechnet werden. Rückgängig nimmt den Schritt zurück.</translation>
    </message>
    <message>
        <source>Every leaf + rate × grad: a small step makes the root grow</source>
        <translation>Jedes Blatt + Rate × grad: Ein kleiner Schritt lässt die Wurzel wachsen</translation>
    </message>
    <message>
        <source>Every leaf − rate × grad: a small step makes the root fall, as a loss in training</source>
        <translation>Jedes Blatt − Rate × grad: Ein kleiner Schritt lässt die Wurzel fallen, wie einen Verlust im Training</translation>
    </message>
    <message>
        <source>{name} stays {after}: its slopes are 0 here, or the step was far too long or short.</source>
        <translation>{name} bleibt {after}: Die Steigungen sind hier 0, oder der Schritt war viel zu lang oder zu kurz.</translation>
    </message>
    <message>
        <source>{name} grew: {before} → {after}</source>
        <translation>{name} ist gewachsen: {before} → {after}</translation>
    </message>
    <message>
        <source>{name} fell: {before} → {after}</source>
        <translation>{name} ist gefallen: {before} → {after}</translation>
    </message>
    <message>
        <source>Set {name}</source>
        <translation>{name} setzen</translation>
    </message>
    <message>
        <source>Set the rate</source>
        <translation>Die Rate setzen</translation>
    </message>
    <message>
        <source>A slope is infinite here: there is no step along it.</source>
        <translation>Eine Steigung ist hier unendlich: Es gibt keinen Schritt an ihr entlang.</translation>
    </message>
    <message>
        <source>Ascend by one step</source>
        <translation>Einen Schritt aufsteigen</translation>
    </message>
    <message>
        <source>Descend by one step</source>
        <translation>Einen Schritt absteigen</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>{text}: {amount}, overwritten</source>
        <extracomment>The columns: what it is from, its share as a bar, and as a number. The role under which a bar&apos;s (amount, largest amount) is found.</extracomment>
        <translation>{text}: {amount}, überschrieben</translation>
    </message>
</context>
<context>
    <name>LedgerSection</name>
    <message>
        <source>… {arrived} of {expected} contributions have arrived: compared when all have.</source>
        <translation>… {arrived} von {expected} Beiträgen sind da: verglichen wird, wenn alle da sind.</translation>
    </message>
    <message>
        <source>{name} moves with itself</source>
        <translation>{name} bewegt sich mit sich selbst</translation>
    </message>
    <message>
        <source>the loss moves with itself</source>
        <translation>der Verlust bewegt sich mit sich selbst</translation>
    </message>
    <message>
        <source>L is this sample&apos;s own loss. Step (F11) to see the batch add up.</source>
        <translation>L ist der eigene Verlust dieses Samples. Schritte (F11) zeigen, wie sich der Batch aufsummiert.</translation>
    </message>
    <message>
        <source>A bug of the museum spoils this grad. Step (F11) to see what was handed over when.</source>
        <translation>Ein Fehler aus dem Museum verdirbt diesen grad. Schritte (F11) zeigen, was wann weitergegeben wurde.</translation>
    </message>
    <message>
        <source>Handed over by this node. Click to look at it.</source>
        <translation>Von diesem Knoten gegeben. Ein Klick zeigt ihn.</translation>
    </message>
    <message>
        <source>left over from before</source>
        <translation>von vorher übrig</translation>
    </message>
    <message>
        <source>its share of the batch&apos;s loss</source>
        <translation>sein Anteil am Verlust des Batches</translation>
    </message>
    <message>
        <source>the penalty</source>
        <translation>der Strafterm</translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation>Sample {number}</translation>
    </message>
    <message>
        <source>samples {first}–{last}</source>
        <translation>Samples {first}–{last}</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>from {name} in {neuron}</source>
        <translation>von {name} in {neuron}</translation>
    </message>
    <message>
        <source>grad</source>
        <translation>grad</translation>
    </message>
    <message>
        <source>grad, {arrived} of {expected}</source>
        <translation>grad, {arrived} von {expected}</translation>
    </message>
    <message>
        <source>sum so far, {arrived} of {expected}</source>
        <translation>Summe bisher, {arrived} von {expected}</translation>
    </message>
    <message>
        <source>The bug “=” is on: what is struck through was overwritten, not added.</source>
        <translation>Der Fehler „=“ ist ein: Durchgestrichenes wurde überschrieben, nicht addiert.</translation>
    </message>
    <message>
        <source>What was left over does not belong to this batch: zero_grad would have cleared it.</source>
        <translation>Was übrig war, gehört nicht zu diesem Batch: zero_grad hätte es geleert.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>forward</source>
        <extracomment>Pixels for the step just done, before the legend gets any.</extracomment>
        <translation>forward</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>backward</translation>
    </message>
    <message>
        <source>Forward in the text colour, backward in violet</source>
        <translation>forward in Textfarbe, backward in Violett</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>Open the step that comes next</source>
        <extracomment>When a lesson was chosen; carries it.</extracomment>
        <translation>Den nächsten Schritt öffnen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Not readable, and left out:</source>
        <translation>Nicht lesbar und ausgelassen:</translation>
    </message>
    <message>
        <source>&amp;Go on with {number}, step {step}</source>
        <translation>&amp;Weiter mit {number}, Schritt {step}</translation>
    </message>
    <message>
        <source>&amp;Go on with lesson {number}</source>
        <translation>&amp;Weiter mit Lektion {number}</translation>
    </message>
    <message>
        <source>&amp;Begin with lesson {number}</source>
        <translation>&amp;Mit Lektion {number} beginnen</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>step {step} of {count}</source>
        <translation>Schritt {step} von {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonsPanel</name>
    <message>
        <source>Lessons</source>
        <extracomment>Pixels. When the text points at something in the window; carries its object name. When a word&apos;s meaning is asked for; carries its name in the glossary.</extracomment>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Lea&amp;ve the lesson</source>
        <translation>Lektion &amp;verlassen</translation>
    </message>
    <message>
        <source>Back to the list, and to your own project as it was</source>
        <translation>Zurück zur Liste und zum eigenen Projekt, wie es war</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>Translators: the code of your language, as in resources/lessons/&lt;code&gt;.</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>{finished} of {count} done</source>
        <translation>{finished} von {count} fertig</translation>
    </message>
</context>
<context>
    <name>LinkSection</name>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What it multiplies by. Type a number, or drag up and down; Shift drags finely.</source>
        <translation>Womit sie multipliziert. Eine Zahl eingeben oder nach oben und unten ziehen; Umschalt zieht fein.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>Takes it out of the network. Undo brings it back with its weight.</source>
        <translation>Nimmt sie aus dem Netz. Rückgängig holt sie mit ihrem Gewicht zurück.</translation>
    </message>
    <message>
        <source>Link {title}</source>
        <translation>Verbindung {title}</translation>
    </message>
    <message>
        <source>Cut this link</source>
        <translation>Diese Verbindung trennen</translation>
    </message>
    <message>
        <source>Cut {count} links</source>
        <translation>{count} Verbindungen trennen</translation>
    </message>
    <message>
        <source>What it hands on in {sample}</source>
        <translation>Was sie weitergibt in {sample}</translation>
    </message>
    <message>
        <source>The neuron it leads into is frozen, or its layer; that is changed there.</source>
        <translation>Das Neuron, in das sie führt, ist eingefroren, oder seine Schicht; das wird dort geändert.</translation>
    </message>
    <message>
        <source>Training leaves its weight as it is.</source>
        <translation>Das Training lässt ihr Gewicht, wie es ist.</translation>
    </message>
</context>
<context>
    <name>LossCanvas</name>
    <message>
        <source>Training curves</source>
        <extracomment>Pixels around the axes: for the quantity and its numbers, for half a line, for the epochs. Pixels between the margins from which there is room for the whole hint.</extracomment>
        <translation>Trainingskurven</translation>
    </message>
    <message>
        <source>Press Run (F5): the loss will fall here.</source>
        <translation>Start (F5) drücken: Hier fällt dann der Verlust.</translation>
    </message>
    <message>
        <source>Press Run (F5)</source>
        <translation>Start (F5) drücken</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>data loss</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>schon gesehen</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>&amp;accuracy</source>
        <translation>G&amp;enauigkeit</translation>
    </message>
    <message>
        <source>lo&amp;g</source>
        <translation>lo&amp;g</translation>
    </message>
    <message>
        <source>Steps in powers of ten show how a small loss still falls. A loss of 0 has no place there.</source>
        <translation>Stufen in Zehnerpotenzen zeigen, wie auch ein kleiner Verlust noch fällt. Ein Verlust von 0 hat dort keinen Platz.</translation>
    </message>
    <message>
        <source>&amp;R²</source>
        <translation>&amp;R²</translation>
    </message>
    <message>
        <source>Show which share of the targets&apos; variance the answers explain.</source>
        <translation>Zeigen, welchen Anteil der Varianz der Zielwerte die Antworten erklären.</translation>
    </message>
    <message>
        <source>Show the share of samples whose class is answered rightly.</source>
        <translation>Den Anteil der Samples zeigen, deren Klasse richtig geantwortet wird.</translation>
    </message>
    <message>
        <source>train {value}</source>
        <translation>Train {value}</translation>
    </message>
    <message>
        <source>test {value}</source>
        <translation>Test {value}</translation>
    </message>
    <message>
        <source>train: the share of the targets&apos; variance that the answers explain; 1 is all of it.</source>
        <translation>Training: der Anteil der Varianz der Zielwerte, den die Antworten erklären; 1 ist alles.</translation>
    </message>
    <message>
        <source>test: the same for the test samples. Below 0, answering the mean would be better.</source>
        <translation>Test: dasselbe für die Testsamples. Unter 0 wäre der Mittelwert als Antwort besser.</translation>
    </message>
    <message>
        <source>train: the share of training samples whose class was answered rightly.</source>
        <translation>Training: der Anteil der Trainingssamples, deren Klasse richtig geantwortet wurde.</translation>
    </message>
    <message>
        <source>test: the same for the test samples, after the epoch.</source>
        <translation>Test: dasselbe für die Testsamples, nach der Epoche.</translation>
    </message>
    <message>
        <source>train: the mean loss over an epoch&apos;s batches, before their updates, with the penalty.</source>
        <translation>Training: der mittlere Verlust über die Batches einer Epoche, vor ihren Updates, mit Strafterm.</translation>
    </message>
    <message>
        <source>data loss: the same without the penalty; drawn where there is one.</source>
        <translation>Datenverlust: dasselbe ohne Strafterm; gezeichnet, wo es einen gibt.</translation>
    </message>
    <message>
        <source>test: the mean loss of the test samples after the epoch, without the penalty.</source>
        <translation>Test: der mittlere Verlust der Testsamples nach der Epoche, ohne Strafterm.</translation>
    </message>
    <message>
        <source>Now: train {total} = data loss {data} + penalty {penalty}</source>
        <translation>Jetzt: Training {total} = Datenverlust {data} + Strafterm {penalty}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <extracomment>When the window is about to close, before its parts go.</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Arrange panels as at first</source>
        <translation>Bereiche anordnen &amp;wie zu Beginn</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Edit the exercise</source>
        <extracomment>Milliseconds after the training or the project moved on. When an exercise shall be written into a file; carries the Project that it is. What was written for projects that were open before, by their files. Knows the project&apos;s file, where projects have files.</extracomment>
        <translation>Die Übung bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit the exercise …</source>
        <translation>Übung be&amp;arbeiten …</translation>
    </message>
    <message>
        <source>&amp;Make an exercise …</source>
        <translation>Übung &amp;anlegen …</translation>
    </message>
    <message>
        <source>Change its texts, its check and what may be changed</source>
        <translation>Ihre Texte, ihre Prüfung und was geändert werden darf</translation>
    </message>
    <message>
        <source>Hand this project out with a task and a check, locked to what you choose</source>
        <translation>Dieses Projekt mit Aufgabe und Prüfung austeilen, frei nur, was ausgewählt ist</translation>
    </message>
    <message>
        <source>The learner begins with what was handed out before. To change that, start over and leave the exercise, change the project, and make an exercise of it.</source>
        <translation>Gelöst wird ab dem, was zuvor ausgeteilt wurde. Um das zu ändern: neu beginnen, die Übung verlassen, das Projekt ändern und daraus eine Übung anlegen.</translation>
    </message>
    <message>
        <source>The learner begins with this project, untrained.</source>
        <translation>Gelöst wird ab diesem Projekt, untrainiert.</translation>
    </message>
    <message numerus="yes">
        <source>The learner begins with this project, trained for %n epochs.</source>
        <translation>
            <numerusform>Gelöst wird ab diesem Projekt, %n Epoche lang trainiert.</numerusform>
            <numerusform>Gelöst wird ab diesem Projekt, %n Epochen lang trainiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {file}. Open it to see what the learner sees.</source>
        <translation>Geschrieben: {file}. Geöffnet sieht sie aus wie beim Lösen.</translation>
    </message>
    <message>
        <source>The exercise needs a title.</source>
        <translation>Die Übung braucht einen Titel.</translation>
    </message>
    <message>
        <source>The exercise needs a task: say what is to be done.</source>
        <translation>Die Übung braucht eine Aufgabe: sagen, was zu tun ist.</translation>
    </message>
    <message>
        <source>The exercise needs a check: say when it is fulfilled.</source>
        <translation>Die Übung braucht eine Prüfung: sagen, wann sie erfüllt ist.</translation>
    </message>
</context>
<context>
    <name>MatrixPicture</name>
    <message>
        <source>The one matrix</source>
        <extracomment>A square is not larger than this.</extracomment>
        <translation>Die eine Matrix</translation>
    </message>
    <message>
        <source>The one matrix: how much of each input, from left to right, goes into each answer.
</source>
        <translation>Die eine Matrix: wie viel jedes Eingangs, von links nach rechts, in jede Antwort eingeht.
</translation>
    </message>
    <message>
        <source>Blue positive, orange negative.</source>
        <translation>Blau positiv, Orange negativ.</translation>
    </message>
</context>
<context>
    <name>MishapNotice</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What somebody needs who mends this</source>
        <translation>Was jemand braucht, der das behebt</translation>
    </message>
    <message>
        <source>Something went wrong. It was not your fault.</source>
        <translation>Etwas ist schiefgegangen. Es lag nicht an der Bedienung.</translation>
    </message>
    <message numerus="yes">
        <source>%n more mistakes followed; the log has them.</source>
        <translation>
            <numerusform>%n weiterer Fehler folgte; er steht im Protokoll.</numerusform>
            <numerusform>%n weitere Fehler folgten; sie stehen im Protokoll.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your work is safe: what is not saved yet was copied, and comes back even after a crash.</source>
        <translation>Die Arbeit ist sicher: Was noch nicht gespeichert ist, wurde kopiert und kommt selbst nach einem Absturz zurück.</translation>
    </message>
    <message>
        <source>Your work could not be copied: please save it now (Ctrl+S).</source>
        <translation>Die Arbeit konnte nicht kopiert werden: bitte jetzt speichern (Strg+S).</translation>
    </message>
    <message>
        <source>You can go on. If something looks odd, save your project and start the program again. Whoever looks after the program can mend this with the details below; nothing is sent by itself.</source>
        <translation>Es kann weitergehen. Wenn etwas seltsam aussieht, das Projekt speichern und das Programm neu starten. Wer das Programm pflegt, kann den Fehler mit den Einzelheiten unten beheben; von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The log: {path}</source>
        <translation>Das Protokoll: {path}</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the details, to send or keep them</source>
        <translation>Die Einzelheiten kopieren, zum Senden oder Aufheben</translation>
    </message>
    <message>
        <source>&amp;Show the log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>Open the folder that holds the log</source>
        <translation>Den Ordner mit dem Protokoll öffnen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Go on working (Esc)</source>
        <translation>Weiterarbeiten (Esc)</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>max-margin</source>
        <translation>Max-Margin</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>quadratischer Fehler</translation>
    </message>
    <message>
        <source>absolute error</source>
        <translation>absoluter Fehler</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>falls in a line</source>
        <translation>fällt linear</translation>
    </message>
    <message>
        <source>falls in steps</source>
        <translation>fällt in Stufen</translation>
    </message>
    <message>
        <source>falls in a cosine</source>
        <translation>fällt als Kosinus</translation>
    </message>
    <message>
        <source>warms up</source>
        <translation>wärmt auf</translation>
    </message>
    <message>
        <source>as micrograd</source>
        <translation>wie micrograd</translation>
    </message>
    <message>
        <source>as the lecture</source>
        <translation>wie die Vorlesung</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>standardise</source>
        <translation>standardisieren</translation>
    </message>
    <message>
        <source>to 0 … 1</source>
        <translation>auf 0 … 1</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>xor</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>blobs</source>
        <translation>Haufen</translation>
    </message>
    <message>
        <source>board</source>
        <translation>Brett</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>Vorlesung</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>hills</source>
        <translation>Hügel</translation>
    </message>
    <message>
        <source>iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>tumours</source>
        <translation>Tumoren</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>my table</source>
        <translation>meine Tabelle</translation>
    </message>
    <message>
        <source>my points</source>
        <translation>meine Punkte</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other.</source>
        <translation>Zwei Halbkreise, die ineinandergreifen.</translation>
    </message>
    <message>
        <source>A ring around a smaller one.</source>
        <translation>Ein Ring um einen kleineren.</translation>
    </message>
    <message>
        <source>Four squares; opposite corners belong together.</source>
        <translation>Vier Quadrate; gegenüberliegende Ecken gehören zusammen.</translation>
    </message>
    <message>
        <source>Arms that wind around each other, two to five.</source>
        <translation>Arme, die sich umeinander winden, zwei bis fünf.</translation>
    </message>
    <message>
        <source>Round heaps, one for each of two to six classes.</source>
        <translation>Runde Haufen, einer je Klasse, zwei bis sechs.</translation>
    </message>
    <message>
        <source>Four by four squares, two classes in turn.</source>
        <translation>Vier mal vier Quadrate, zwei Klassen im Wechsel.</translation>
    </message>
    <message>
        <source>The four samples of the micrograd lecture.</source>
        <translation>Die vier Samples der micrograd-Vorlesung.</translation>
    </message>
    <message>
        <source>Points around the line y = 0.4 x − 0.2.</source>
        <translation>Punkte um die Gerade y = 0.4 x − 0.2.</translation>
    </message>
    <message>
        <source>Points around the wave y = sin 2x.</source>
        <translation>Punkte um die Welle y = sin 2x.</translation>
    </message>
    <message>
        <source>A jump from −0.8 to 0.8 at x = 0.</source>
        <translation>Ein Sprung von −0.8 auf 0.8 bei x = 0.</translation>
    </message>
    <message>
        <source>A tilted plane, y = 0.3 x₁ − 0.2 x₂.</source>
        <translation>Eine geneigte Ebene, y = 0.3 x₁ − 0.2 x₂.</translation>
    </message>
    <message>
        <source>Three hills and three hollows over the plane.</source>
        <translation>Drei Hügel und drei Mulden über der Ebene.</translation>
    </message>
    <message>
        <source>Three kinds of iris by four lengths; Fisher 1936.</source>
        <translation>Drei Irisarten nach vier Längen; Fisher 1936.</translation>
    </message>
    <message>
        <source>Three growers&apos; wines by 13 measurements.</source>
        <translation>Weine dreier Winzer nach 13 Messwerten.</translation>
    </message>
    <message>
        <source>Malignant or benign, by 30 measures of a tumour&apos;s cells.</source>
        <translation>Bösartig oder gutartig, nach 30 Maßen der Zellen eines Tumors.</translation>
    </message>
    <message>
        <source>Handwritten digits of 8 times 8 pixels.</source>
        <translation>Handgeschriebene Ziffern mit 8 mal 8 Pixeln.</translation>
    </message>
    <message>
        <source>How far the disease goes on in a year, by ten measurements.</source>
        <translation>Wie weit die Krankheit in einem Jahr fortschreitet, nach zehn Messwerten.</translation>
    </message>
    <message>
        <source>The table you imported.</source>
        <translation>Die importierte Tabelle.</translation>
    </message>
    <message>
        <source>Points that you draw yourself, in Output.</source>
        <translation>Selbst gezeichnete Punkte, unter Ausgabe.</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: draw points in Output.</source>
        <translation>Noch nichts zu lernen: unter Ausgabe Punkte zeichnen.</translation>
    </message>
    <message>
        <source>One class alone teaches nothing: draw points of a second class too.</source>
        <translation>Eine Klasse allein lehrt nichts: auch Punkte einer zweiten Klasse zeichnen.</translation>
    </message>
    <message>
        <source>One point is not enough: draw a second one.</source>
        <translation>Ein Punkt reicht nicht: einen zweiten zeichnen.</translation>
    </message>
</context>
<context>
    <name>NetworkActions</name>
    <message>
        <source>&amp;Add layer</source>
        <extracomment>Where a command&apos;s keys work: anywhere in the panel, or while the drawing itself has the focus.</extracomment>
        <translation>Schic&amp;ht hinzufügen</translation>
    </message>
    <message>
        <source>C&amp;ut</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Copy the selected neurons, then delete them</source>
        <translation>Die ausgewählten Neuronen kopieren und dann löschen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected neurons</source>
        <translation>Die ausgewählten Neuronen kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>Add the copied neurons, with their weights</source>
        <translation>Die kopierten Neuronen samt Gewichten hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Add copies of the selected neurons, with their weights</source>
        <translation>Kopien der ausgewählten Neuronen samt Gewichten hinzufügen</translation>
    </message>
    <message>
        <source>Delete the selected neurons, links or layer</source>
        <translation>Ausgewählte Neuronen, Verbindungen oder Schicht löschen</translation>
    </message>
    <message>
        <source>&amp;Select all neurons</source>
        <translation>Alle Neu&amp;ronen auswählen</translation>
    </message>
    <message>
        <source>Select all neurons of all layers</source>
        <translation>Alle Neuronen aller Schichten auswählen</translation>
    </message>
    <message>
        <source>Dele&amp;te</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Give the selected neuron a label</source>
        <translation>Dem ausgewählten Neuron eine Bezeichnung geben</translation>
    </message>
    <message>
        <source>Rena&amp;me …</source>
        <translation>U&amp;mbenennen …</translation>
    </message>
    <message>
        <source>Con&amp;figure …</source>
        <translation>Ein&amp;stellen …</translation>
    </message>
    <message>
        <source>Show all settings (Enter)</source>
        <translation>Alle Einstellungen zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Show &amp;gradients on the links</source>
        <translation>Gradienten an den Ver&amp;bindungen</translation>
    </message>
    <message>
        <source>Width: how the loss of the sample in focus moves with each weight</source>
        <translation>Breite: wie sich der Verlust des Samples im Fokus mit jedem Gewicht bewegt</translation>
    </message>
    <message>
        <source>Fit networ&amp;k</source>
        <translation>Netz ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole network, tidily</source>
        <translation>Das ganze Netz zeigen, aufgeräumt</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the network larger</source>
        <translation>Das Netz größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>Show the network smaller</source>
        <translation>Das Netz kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;1 Look at one neuron</source>
        <translation>&amp;1 Ein Neuron ansehen</translation>
    </message>
    <message>
        <source>Zoom to the selected neuron</source>
        <translation>Auf das ausgewählte Neuron zoomen</translation>
    </message>
    <message>
        <source>&amp;2 Look at its layer</source>
        <translation>&amp;2 Seine Schicht ansehen</translation>
    </message>
    <message>
        <source>Zoom to the selected layer</source>
        <translation>Auf die ausgewählte Schicht zoomen</translation>
    </message>
    <message>
        <source>&amp;3 Look at the whole MLP</source>
        <translation>&amp;3 Das ganze MLP ansehen</translation>
    </message>
    <message>
        <source>Show all layers</source>
        <translation>Alle Schichten zeigen</translation>
    </message>
    <message>
        <source>E&amp;very activation linear</source>
        <translation>Alle Aktivierungen l&amp;inear</translation>
    </message>
    <message>
        <source>&amp;Remove layer {number}</source>
        <translation>Schicht {number} &amp;entfernen</translation>
    </message>
    <message>
        <source>Add &amp;neuron to layer {number}</source>
        <translation>&amp;Neuron zu Schicht {number} hinzufügen</translation>
    </message>
    <message>
        <source>Remove n&amp;euron from layer {number}</source>
        <translation>Ne&amp;uron aus Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>Eine verborgene Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove layer {number}</source>
        <translation>Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>Add a neuron to layer {number}</source>
        <translation>Schicht {number} ein Neuron hinzufügen</translation>
    </message>
    <message>
        <source>Remove a neuron from layer {number}</source>
        <translation>Ein Neuron aus Schicht {number} entfernen</translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message>
        <source>Add layer</source>
        <extracomment>Most layers, the output layer included, and most neurons of a layer that can be drawn well. The first hidden layer of a network that had none. When one of these edits was refused; carries why.</extracomment>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove layer {number}</source>
        <translation>Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>Move layer {number}</source>
        <translation>Schicht {number} verschieben</translation>
    </message>
    <message>
        <source>Add neuron to layer {number}</source>
        <translation>Neuron zu Schicht {number} hinzufügen</translation>
    </message>
    <message>
        <source>Remove neuron from layer {number}</source>
        <translation>Neuron aus Schicht {number} entfernen</translation>
    </message>
    <message>
        <source>Move {neuron}</source>
        <translation>{neuron} verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n neurons</source>
        <translation>
            <numerusform>%n Neuron verschieben</numerusform>
            <numerusform>%n Neuronen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Give {neuron} a layer of its own</source>
        <translation>{neuron} eine eigene Schicht geben</translation>
    </message>
    <message numerus="yes">
        <source>Give %n neurons a layer of their own</source>
        <translation>
            <numerusform>%n Neuron eine eigene Schicht geben</numerusform>
            <numerusform>%n Neuronen eine eigene Schicht geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Use {activation} in layer {number}</source>
        <translation>{activation} in Schicht {number} verwenden</translation>
    </message>
    <message>
        <source>Use {activation} in {neuron}</source>
        <translation>{activation} in {neuron} verwenden</translation>
    </message>
    <message numerus="yes">
        <source>Use {activation} in %n neurons</source>
        <translation>
            <numerusform>{activation} in %n Neuron verwenden</numerusform>
            <numerusform>{activation} in %n Neuronen verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze {neuron}</source>
        <translation>{neuron} einfrieren</translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n neurons</source>
        <translation>
            <numerusform>%n Neuron einfrieren</numerusform>
            <numerusform>%n Neuronen einfrieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfreeze {neuron}</source>
        <translation>{neuron} auftauen</translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze %n neurons</source>
        <translation>
            <numerusform>%n Neuron auftauen</numerusform>
            <numerusform>%n Neuronen auftauen</numerusform>
        </translation>
    </message>
    <message>
        <source>Disable {neuron}</source>
        <translation>{neuron} abschalten</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n neurons</source>
        <translation>
            <numerusform>%n Neuron abschalten</numerusform>
            <numerusform>%n Neuronen abschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable {neuron}</source>
        <translation>{neuron} einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n neurons</source>
        <translation>
            <numerusform>%n Neuron einschalten</numerusform>
            <numerusform>%n Neuronen einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze layer {number}</source>
        <translation>Schicht {number} einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze layer {number}</source>
        <translation>Schicht {number} auftauen</translation>
    </message>
    <message>
        <source>Rename {neuron}</source>
        <translation>{neuron} umbenennen</translation>
    </message>
    <message>
        <source>Connect {link}</source>
        <translation>{link} verbinden</translation>
    </message>
    <message>
        <source>Cut {link}</source>
        <translation>{link} trennen</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n links</source>
        <translation>
            <numerusform>%n Verbindung trennen</numerusform>
            <numerusform>%n Verbindungen trennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze {link}</source>
        <translation>{link} einfrieren</translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n links</source>
        <translation>
            <numerusform>%n Verbindung einfrieren</numerusform>
            <numerusform>%n Verbindungen einfrieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfreeze {link}</source>
        <translation>{link} auftauen</translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze %n links</source>
        <translation>
            <numerusform>%n Verbindung auftauen</numerusform>
            <numerusform>%n Verbindungen auftauen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {neuron}</source>
        <translation>{neuron} löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n neurons</source>
        <translation>
            <numerusform>%n Neuron löschen</numerusform>
            <numerusform>%n Neuronen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the selection</source>
        <translation>Die Auswahl löschen</translation>
    </message>
    <message>
        <source>Choose inputs</source>
        <translation>Eingänge wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n layers are the most that fit here. Make one wider.</source>
        <translation>
            <numerusform>Höchstens %n Schicht passt hierher. Eine breiter machen.</numerusform>
            <numerusform>Höchstens %n Schichten passen hierher. Eine breiter machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neurons are the most that fit into a layer here. Add a layer.</source>
        <translation>
            <numerusform>Höchstens %n Neuron passt hier in eine Schicht. Eine Schicht hinzufügen.</numerusform>
            <numerusform>Höchstens %n Neuronen passen hier in eine Schicht. Eine Schicht hinzufügen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The output layer has one neuron for each class. Choose other data for others.</source>
        <translation>Die Ausgabeschicht hat ein Neuron je Klasse. Für andere Klassen andere Daten wählen.</translation>
    </message>
    <message>
        <source>The output layer gives one number, so it has one neuron. Change a hidden layer.</source>
        <translation>Die Ausgabeschicht gibt eine Zahl aus, also hat sie ein Neuron. Eine verborgene Schicht ändern.</translation>
    </message>
    <message>
        <source>No hidden layer is left. The output layer stays.</source>
        <translation>Es ist keine verborgene Schicht übrig. Die Ausgabeschicht bleibt.</translation>
    </message>
    <message>
        <source>A layer needs at least one neuron. Remove the layer instead.</source>
        <translation>Eine Schicht braucht mindestens ein Neuron. Stattdessen die Schicht entfernen.</translation>
    </message>
    <message>
        <source>There is no hidden layer. Add a layer first.</source>
        <translation>Es gibt keine verborgene Schicht. Erst eine hinzufügen.</translation>
    </message>
</context>
<context>
    <name>NetworkErrors</name>
    <message>
        <source>The output layer has to stay.
Delete a hidden layer instead.</source>
        <translation>Die Ausgabeschicht muss bleiben.
Stattdessen eine verborgene Schicht löschen.</translation>
    </message>
    <message>
        <source>The output layer stays the last one.
Move a hidden layer instead.</source>
        <translation>Die Ausgabeschicht bleibt die letzte.
Stattdessen eine verborgene Schicht verschieben.</translation>
    </message>
    <message>
        <source>The output layer needs at least one neuron.
Add another neuron to it before this one goes.</source>
        <translation>Die Ausgabeschicht braucht mindestens ein Neuron.
Erst ein anderes Neuron hinzufügen, dann dieses löschen.</translation>
    </message>
    <message>
        <source>A layer&apos;s only neuron can&apos;t leave it.
Move or delete the layer instead.</source>
        <translation>Das einzige Neuron einer Schicht kann sie nicht verlassen.
Stattdessen die Schicht verschieben oder löschen.</translation>
    </message>
    <message>
        <source>A network needs at least one input.
Switch another input on before this one goes.</source>
        <translation>Ein Netz braucht mindestens einen Eingang.
Erst einen anderen Eingang einschalten, dann diesen ausschalten.</translation>
    </message>
    <message>
        <source>There is no neuron {name} any more.
Choose one that is in the network.</source>
        <translation>Es gibt kein Neuron {name} mehr.
Eines wählen, das im Netz ist.</translation>
    </message>
    <message>
        <source>A link can&apos;t lead into an input: inputs take their numbers from the data.
Lead it into a neuron.</source>
        <translation>In einen Eingang kann keine Verbindung führen: Eingänge bekommen ihre Zahlen aus den Daten.
Sie in ein Neuron führen.</translation>
    </message>
    <message>
        <source>A neuron can&apos;t feed itself: the graph would have a cycle.
Lead the link into a later layer.</source>
        <translation>Ein Neuron kann nicht in sich selbst eingehen: Der Graph hätte einen Kreis.
Die Verbindung in eine spätere Schicht führen.</translation>
    </message>
    <message>
        <source>Neurons of one layer are not joined to each other.
Lead the link into a later layer.</source>
        <translation>Neuronen derselben Schicht sind nicht miteinander verbunden.
Die Verbindung in eine spätere Schicht führen.</translation>
    </message>
    <message>
        <source>A link has to lead forward: backwards it would close a cycle.
Draw it from the earlier layer to the later one.</source>
        <translation>Eine Verbindung muss vorwärts führen: Rückwärts schlösse sie einen Kreis.
Sie von der früheren Schicht zur späteren ziehen.</translation>
    </message>
</context>
<context>
    <name>NetworkMenus</name>
    <message>
        <source>&amp;Frozen</source>
        <extracomment>Commands of other panels that a menu for something selected ends with.</extracomment>
        <translation>Ein&amp;gefroren</translation>
    </message>
    <message>
        <source>Insert layer &amp;before</source>
        <translation>Schicht &amp;davor einfügen</translation>
    </message>
    <message>
        <source>Insert layer &amp;after</source>
        <translation>Schicht d&amp;ahinter einfügen</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Na&amp;ch links</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>Disa&amp;bled</source>
        <translation>A&amp;bgeschaltet</translation>
    </message>
    <message>
        <source>C&amp;ut the link</source>
        <translation>Verbindung &amp;trennen</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;ut %n links</source>
        <translation>
            <numerusform>%n Verbindung &amp;trennen</numerusform>
            <numerusform>%n Verbindungen &amp;trennen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Inputs</source>
        <translation>E&amp;ingänge</translation>
    </message>
    <message>
        <source>Cut the &amp;link {first} → {second}</source>
        <translation>{first} → {second} &amp;trennen</translation>
    </message>
    <message>
        <source>Co&amp;nnect {first} → {second}</source>
        <translation>{first} → {second} verbi&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation>Akti&amp;vierung</translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>Drag + Layer or + Neuron in here.</source>
        <extracomment>Room between a framed neuron or column and its frame.</extracomment>
        <translation>+ Schicht oder + Neuron hier hereinziehen.</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>Least milliseconds between two redraws while training: a little less than between two pieces of news, so that none of them waits for the one after. After the heatmaps were drawn they rest so many times as long as that took. When the settings of what is selected are wanted: Enter, a double click, &quot;Configure …&quot;.</extracomment>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Drawing of the network</source>
        <translation>Zeichnung des Netzes</translation>
    </message>
    <message numerus="yes">
        <source>%n parameters</source>
        <translation>
            <numerusform>%n Parameter</numerusform>
            <numerusform>%n Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>the strongest links are drawn</source>
        <translation>gezeichnet sind die stärksten Verbindungen</translation>
    </message>
    <message>
        <source>links show ∂loss/∂w</source>
        <translation>Verbindungen zeigen ∂Verlust/∂w</translation>
    </message>
    <message>
        <source>The arrow keys walk from neuron to neuron.</source>
        <translation>Die Pfeiltasten gehen von Neuron zu Neuron.</translation>
    </message>
    <message>
        <source>neuron {layer}·{place}</source>
        <translation>Neuron {layer}·{place}</translation>
    </message>
    <message>
        <source>{activation} × {size}</source>
        <translation>{activation} × {size}</translation>
    </message>
    <message>
        <source>{neuron}  w{index} {weight}</source>
        <translation>{neuron}  w{index} {weight}</translation>
    </message>
    <message>
        <source>{link}  w {weight}</source>
        <translation>{link}  w {weight}</translation>
    </message>
    <message>
        <source>multiplies what {neuron} answers</source>
        <translation>multipliziert, was {neuron} antwortet</translation>
    </message>
    <message>
        <source>multiplies the input {name}</source>
        <translation>multipliziert den Eingang {name}</translation>
    </message>
    <message>
        <source>∂loss/∂w {gradient} for the sample in focus</source>
        <translation>∂Verlust/∂w {gradient} für das Sample im Fokus</translation>
    </message>
    <message>
        <source>Frozen: training leaves it as it is.</source>
        <translation>Eingefroren: Das Training lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Disabled: it answers 0 to everything.</source>
        <translation>Abgeschaltet: Es antwortet auf alles 0.</translation>
    </message>
    <message>
        <source>{name} · input</source>
        <translation>{name} · Eingang</translation>
    </message>
    <message>
        <source>Its colour: the sample in focus has it so strong.</source>
        <translation>Seine Farbe: So stark hat ihn das Sample im Fokus.</translation>
    </message>
    <message>
        <source>Curve: {name} itself, from left to right.</source>
        <translation>Kurve: {name} selbst, von links nach rechts.</translation>
    </message>
    <message>
        <source>Heatmap: {name} itself over the input plane.
Blue where it is high, orange where low.</source>
        <translation>Heatmap: {name} selbst über der Eingangsebene.
Blau, wo es hoch ist, orange, wo niedrig.</translation>
    </message>
    <message>
        <source>{neuron} · {activation} · bias {bias}</source>
        <translation>{neuron} · {activation} · Bias {bias}</translation>
    </message>
    <message>
        <source>The heatmap waits for the data.</source>
        <translation>Die Heatmap wartet auf die Daten.</translation>
    </message>
    <message>
        <source>Picture: its weights, pixel by pixel.
Ink counts for it where it is blue, against it where orange.</source>
        <translation>Bild: seine Gewichte, Pixel für Pixel.
Tinte spricht für es, wo blau, gegen es, wo orange.</translation>
    </message>
    <message>
        <source>Its colour: what it answers to the sample in focus, blue above 0.</source>
        <translation>Seine Farbe: was es auf das Sample im Fokus antwortet, blau über 0.</translation>
    </message>
    <message>
        <source>Curve: what it answers along the input, from −{full} to {full}.</source>
        <translation>Kurve: was es entlang des Eingangs antwortet, von −{full} bis {full}.</translation>
    </message>
    <message>
        <source>Heatmap: what the network answers over the input plane.
Blue above 0, orange below, full colour from ±1 on.</source>
        <translation>Heatmap: was das Netz über der Eingangsebene antwortet.
Blau über 0, orange darunter, volle Farbe ab ±1.</translation>
    </message>
    <message>
        <source>Heatmap: what it answers over the input plane.
Blue above 0, orange below, full colour at ±{full}.</source>
        <translation>Heatmap: was es über der Eingangsebene antwortet.
Blau über 0, orange darunter, volle Farbe bei ±{full}.</translation>
    </message>
    <message>
        <source>The plane: {first} and {second}, all other columns as in the sample in focus.</source>
        <translation>Die Ebene: {first} und {second}, alle anderen Spalten wie im Sample im Fokus.</translation>
    </message>
    <message>
        <source>The plane: {first} and {second}, all other columns at their mean.</source>
        <translation>Die Ebene: {first} und {second}, alle anderen Spalten in ihrem Mittel.</translation>
    </message>
</context>
<context>
    <name>NeuronEdits</name>
    <message>
        <source>Move the point in the plane</source>
        <extracomment>What a new input is given, and its weight: a number that can be seen to do something.</extracomment>
        <translation>Den Punkt in der Ebene bewegen</translation>
    </message>
    <message>
        <source>Use {activation} in the neuron lab</source>
        <translation>{activation} im Neuronlabor verwenden</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>Einen Eingang hinzufügen</translation>
    </message>
    <message>
        <source>Remove an input</source>
        <translation>Einen Eingang entfernen</translation>
    </message>
    <message>
        <source>Take the lecture&apos;s neuron</source>
        <translation>Das Neuron der Vorlesung nehmen</translation>
    </message>
    <message>
        <source>Set {name} in the neuron lab</source>
        <translation>{name} im Neuronlabor setzen</translation>
    </message>
</context>
<context>
    <name>NeuronLab</name>
    <message>
        <source>Neuron</source>
        <extracomment>From these widths on the curve stands beside the neuron, and the plane as well; else under it.</extracomment>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>{name} answers between {low} and {high}.</source>
        <translation>{name} antwortet zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>{name} answers {low} or more, without an upper bound: it doesn&apos;t squash.</source>
        <translation>{name} antwortet {low} oder mehr, ohne obere Schranke: Es staucht nicht.</translation>
    </message>
    <message>
        <source>{name} answers above {low}, without an upper bound: it doesn&apos;t squash.</source>
        <translation>{name} antwortet über {low}, ohne obere Schranke: Es staucht nicht.</translation>
    </message>
    <message>
        <source>{name} has no bound on either side: it doesn&apos;t squash.</source>
        <translation>{name} hat auf keiner Seite eine Schranke: Es staucht nicht.</translation>
    </message>
    <message>
        <source>Slope {at_0} at 0, at most {most}.</source>
        <translation>Steigung {at_0} bei 0, höchstens {most}.</translation>
    </message>
    <message>
        <source>Flat below {below} and above {above}.</source>
        <translation>Flach unter {below} und über {above}.</translation>
    </message>
    <message>
        <source>Flat below {below}.</source>
        <translation>Flach unter {below}.</translation>
    </message>
    <message>
        <source>Never flat.</source>
        <translation>Nie flach.</translation>
    </message>
    <message>
        <source>Slope 0: nothing of the gradient that comes back gets through.</source>
        <translation>Steigung 0: Nichts vom Gradienten, der zurückkommt, kommt durch.</translation>
    </message>
    <message>
        <source>The gradient that comes back is multiplied by {slope}.</source>
        <translation>Der Gradient, der zurückkommt, wird mit {slope} multipliziert.</translation>
    </message>
    <message>
        <source>Saturated: the gradient that comes back is multiplied by {slope}.</source>
        <translation>Gesättigt: Der Gradient, der zurückkommt, wird mit {slope} multipliziert.</translation>
    </message>
    <message>
        <source>Only {names} squash; {count} of {all} have no upper bound. Click one to use it.</source>
        <translation>Nur {names} stauchen; {count} von {all} haben keine obere Schranke. Ein Klick verwendet eine.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>∂o/∂{name} is not there yet: step on (F11).</source>
        <translation>∂o/∂{name} ist noch nicht da: weiterschreiten (F11).</translation>
    </message>
    <message>
        <source>With one input there is no plane: n = 0 is a single point on a line.</source>
        <translation>Mit einem Eingang gibt es keine Ebene: n = 0 ist ein einzelner Punkt auf einer Geraden.</translation>
    </message>
    <message>
        <source>With 3 inputs, n = 0 is a plane in space; a flat picture can&apos;t show what it cuts. Two inputs can be seen here.</source>
        <translation>Mit 3 Eingängen ist n = 0 eine Ebene im Raum; ein flaches Bild kann nicht zeigen, was sie trennt. Zwei Eingänge sind hier zu sehen.</translation>
    </message>
    <message>
        <source>With {count} inputs, n = 0 is a hyperplane in {count} dimensions, which no picture shows. Two inputs can be seen here.</source>
        <translation>Mit {count} Eingängen ist n = 0 eine Hyperebene in {count} Dimensionen, die kein Bild zeigt. Zwei Eingänge sind hier zu sehen.</translation>
    </message>
</context>
<context>
    <name>NeuronPanel</name>
    <message>
        <source>The lecture&apos;s &amp;neuron</source>
        <translation>&amp;Neuron der Vorlesung</translation>
    </message>
    <message>
        <source>Take all numbers of the neuron in the lecture, and tanh. Undo brings yours back.</source>
        <translation>Alle Zahlen des Neurons in der Vorlesung nehmen, und tanh. Rückgängig holt die eigenen zurück.</translation>
    </message>
    <message>
        <source>&amp;Add input</source>
        <translation>Eingang &amp;hinzu</translation>
    </message>
    <message>
        <source>&amp;Remove input</source>
        <translation>Eingang &amp;weg</translation>
    </message>
    <message>
        <source>inputs: {count}</source>
        <translation>Eingänge: {count}</translation>
    </message>
</context>
<context>
    <name>NeuronPicture</name>
    <message>
        <source>The neuron</source>
        <extracomment>As NeuronLabSpec allows. Room for a name, and for the × between an input and its weight. From one row to the next: a field, and its gradient under it. The box with the activation&apos;s curve, and the ways to it and from it. A weight of this size has the widest link. Stands for a number that the walk has not come to. When the user set a number; carries its name (x1, w1, b), the number, and that of the gesture. When a field was left with something in it that is no number; carries one line for the user. When the user turns to a field; carries its name.</extracomment>
        <translation>Das Neuron</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Drag up or down, turn the wheel, or type.</source>
        <translation>Nach oben oder unten ziehen, das Rad drehen oder eingeben.</translation>
    </message>
    <message>
        <source>Input {number}</source>
        <translation>Eingang {number}</translation>
    </message>
    <message>
        <source>Weight {number}</source>
        <translation>Gewicht {number}</translation>
    </message>
</context>
<context>
    <name>NeuronSection</name>
    <message>
        <source>Label</source>
        <extracomment>As NeuronSpec allows.</extracomment>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What you call it: up to {count} letters.</source>
        <translation>Ein eigener Name: bis zu {count} Zeichen.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Bends the sum of its inputs into its answer. The weights stay.</source>
        <translation>Biegt die Summe seiner Eingänge zu seiner Antwort. Die Gewichte bleiben.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>What it adds to its sum. Type a number, or drag up and down; Shift drags finely.</source>
        <translation>Was es zu seiner Summe addiert. Eine Zahl eingeben oder nach oben und unten ziehen; Umschalt zieht fein.</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>It answers 0 to everything, as if it were not there.</source>
        <translation>Es antwortet auf alles 0, als wäre es nicht da.</translation>
    </message>
    <message>
        <source>layer&apos;s: {activation}</source>
        <translation>der Schicht: {activation}</translation>
    </message>
    <message>
        <source>their layers&apos;</source>
        <translation>der Schicht</translation>
    </message>
    <message>
        <source>Its answer to {sample}</source>
        <translation>Seine Antwort auf {sample}</translation>
    </message>
    <message>
        <source>0, as it is disabled</source>
        <translation>0, da es abgeschaltet ist</translation>
    </message>
    <message>
        <source>The whole layer is frozen; that is changed at the layer.</source>
        <translation>Die ganze Schicht ist eingefroren; das wird bei der Schicht geändert.</translation>
    </message>
    <message>
        <source>Training leaves its weights and its bias as they are.</source>
        <translation>Das Training lässt seine Gewichte und seinen Bias, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>NudgeSection</name>
    <message>
        <source>h, how far the number is nudged</source>
        <extracomment>The slider&apos;s places: h = 10 ** -place. So many decimals of the loss or root are shown: enough to see in which one they differ. When another h was chosen.</extracomment>
        <translation>h, wie weit die Zahl angestupst wird</translation>
    </message>
    <message>
        <source>How far the number is nudged, from 1 down to a ten-billionth</source>
        <translation>Wie weit die Zahl angestupst wird, von 1 bis zu einem Zehnmilliardstel</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>✓ The same: grad is right to four digits.</source>
        <translation>✓ Gleich: grad stimmt auf vier Stellen.</translation>
    </message>
    <message>
        <source>≈ h is too large: the curve bends on the way. With a smaller h they agree.</source>
        <translation>≈ h ist zu groß: Die Kurve biegt sich unterwegs. Mit kleinerem h stimmen sie überein.</translation>
    </message>
    <message>
        <source>≈ h is too small: rounding eats the difference. With a larger h they agree.</source>
        <translation>≈ h ist zu klein: Das Runden frisst den Unterschied. Mit größerem h stimmen sie überein.</translation>
    </message>
    <message>
        <source>∧ A corner, as of ReLU at 0: the slope is {below} below and {above} above. There is no single one; grad takes {grad}.</source>
        <translation>∧ Eine Ecke, wie bei ReLU in 0: Die Steigung ist {below} darunter und {above} darüber. Eine einzige gibt es nicht; grad nimmt {grad}.</translation>
    </message>
    <message>
        <source>The numbers left all bounds: nothing to compare.</source>
        <translation>Die Zahlen haben alle Grenzen verlassen: nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>✗ They differ: grad is off by {amount}.</source>
        <translation>✗ Sie weichen ab: grad liegt um {amount} daneben.</translation>
    </message>
    <message>
        <source>The nudge only runs forward, so it is right: a bug of the museum is on.</source>
        <translation>Der Anstups läuft nur vorwärts, also stimmt er: Ein Fehler aus dem Museum ist ein.</translation>
    </message>
</context>
<context>
    <name>NumberAnswer</name>
    <message>
        <source>Your answer, a number</source>
        <extracomment>When Enter was pressed.</extracomment>
        <translation>Antwort, eine Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>&amp;Your answer</source>
        <translation>&amp;Antwort</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <source>{name}: a whole number from {low} to {high}</source>
        <extracomment>When the user has set another number (not when the program has); carries it. When the field was left without a number in it; carries one line for the user.</extracomment>
        <translation>{name}: eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>{name}: a number from {low} to {high}</source>
        <translation>{name}: eine Zahl von {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>NumbersStrip</name>
    <message>
        <source>rise over run</source>
        <extracomment>The numbers, and how many pixels they have at least, so that they do not dance. What stands between the numbers.</extracomment>
        <translation>Anstieg / Strecke</translation>
    </message>
    <message>
        <source>exact slope</source>
        <translation>exakte Steigung</translation>
    </message>
    <message>
        <source>By the chain rule: the engine&apos;s backward()</source>
        <translation>Nach der Kettenregel: backward() der Engine</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>rise {formula}</source>
        <translation>Anstieg {formula}</translation>
    </message>
    <message>
        <source>run {formula}</source>
        <translation>Strecke {formula}</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>+ hands the gradient on unchanged to each input.</source>
        <translation>+ gibt den Gradienten unverändert an jeden Eingang weiter.</translation>
    </message>
    <message>
        <source>- hands the gradient on unchanged to the first input, with its sign turned to the second.</source>
        <translation>- gibt den Gradienten unverändert an den ersten Eingang weiter und mit umgekehrtem Vorzeichen an den zweiten.</translation>
    </message>
    <message>
        <source>* gives each input the gradient times the other input.</source>
        <translation>* gibt jedem Eingang den Gradienten mal den anderen Eingang.</translation>
    </message>
    <message>
        <source>/ divides the gradient by b for a; more b makes less of the result, so b gets a minus.</source>
        <translation>/ teilt den Gradienten für a durch b; mehr b macht das Ergebnis kleiner, also bekommt b ein Minus.</translation>
    </message>
    <message>
        <source>A minus turns the gradient&apos;s sign.</source>
        <translation>Ein Minus kehrt das Vorzeichen des Gradienten um.</translation>
    </message>
    <message>
        <source>A fixed power c multiplies the gradient by c times a to the power of c - 1.</source>
        <translation>Eine feste Potenz c multipliziert den Gradienten mit c mal a hoch c - 1.</translation>
    </message>
    <message>
        <source>A power gives its base b times a to the b - 1, and its exponent the result times log a.</source>
        <translation>Eine Potenz gibt ihrer Basis b mal a hoch b - 1 und ihrem Exponenten das Ergebnis mal log a.</translation>
    </message>
    <message>
        <source>max hands the whole gradient to the larger input; equal ones share it.</source>
        <translation>max gibt den ganzen Gradienten an den größeren Eingang; gleiche teilen ihn sich.</translation>
    </message>
    <message>
        <source>min hands the whole gradient to the smaller input; equal ones share it.</source>
        <translation>min gibt den ganzen Gradienten an den kleineren Eingang; gleiche teilen ihn sich.</translation>
    </message>
    <message>
        <source>exp multiplies the gradient by its own result.</source>
        <translation>exp multipliziert den Gradienten mit seinem eigenen Ergebnis.</translation>
    </message>
    <message>
        <source>log divides the gradient by its input.</source>
        <translation>log teilt den Gradienten durch seinen Eingang.</translation>
    </message>
    <message>
        <source>sqrt divides the gradient by twice its result; at 0 its slope is infinite.</source>
        <translation>sqrt teilt den Gradienten durch das Doppelte seines Ergebnisses; bei 0 ist seine Steigung unendlich.</translation>
    </message>
    <message>
        <source>abs hands the gradient on, with its sign turned where the input is negative.</source>
        <translation>abs gibt den Gradienten weiter, mit umgekehrtem Vorzeichen, wo der Eingang negativ ist.</translation>
    </message>
    <message>
        <source>sin multiplies the gradient by the cosine of its input.</source>
        <translation>sin multipliziert den Gradienten mit dem Kosinus seines Eingangs.</translation>
    </message>
    <message>
        <source>cos multiplies the gradient by minus the sine of its input.</source>
        <translation>cos multipliziert den Gradienten mit minus dem Sinus seines Eingangs.</translation>
    </message>
    <message>
        <source>tanh multiplies the gradient by 1 - out²: by 1 in the middle, by nearly 0 at both ends.</source>
        <translation>tanh multipliziert den Gradienten mit 1 - out²: in der Mitte mit 1, an beiden Enden mit fast 0.</translation>
    </message>
    <message>
        <source>sigmoid multiplies the gradient by out (1 - out): by a quarter at most.</source>
        <translation>sigmoid multipliziert den Gradienten mit out (1 - out): höchstens mit einem Viertel.</translation>
    </message>
    <message>
        <source>ReLU hands the gradient on where its input is above 0, and stops it elsewhere.</source>
        <translation>ReLU gibt den Gradienten weiter, wo ihr Eingang über 0 ist, und hält ihn sonst auf.</translation>
    </message>
    <message>
        <source>Leaky ReLU hands the gradient on above 0, and lets a hundredth of it through below.</source>
        <translation>Leaky ReLU gibt den Gradienten über 0 weiter und lässt darunter ein Hundertstel davon durch.</translation>
    </message>
    <message>
        <source>ELU hands the gradient on above 0, and multiplies it by exp(a) below.</source>
        <translation>ELU gibt den Gradienten über 0 weiter und multipliziert ihn darunter mit exp(a).</translation>
    </message>
    <message>
        <source>softplus, a ReLU without its corner, multiplies the gradient by the sigmoid of its input.</source>
        <translation>softplus, eine ReLU ohne Ecke, multipliziert den Gradienten mit dem Sigmoid seines Eingangs.</translation>
    </message>
    <message>
        <source>GELU weighs its input by the share of a bell curve that lies below it; Hendrycks and Gimpel 2016.</source>
        <translation>GELU gewichtet ihren Eingang mit dem Anteil einer Glockenkurve, der unter ihm liegt; Hendrycks und Gimpel 2016.</translation>
    </message>
    <message>
        <source>SiLU, also called swish, weighs its input by the sigmoid of it.</source>
        <translation>SiLU, auch Swish genannt, gewichtet ihren Eingang mit dessen Sigmoid.</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Topological order</source>
        <translation>Topologische Ordnung</translation>
    </message>
    <message>
        <source>Backward may hand a node&apos;s gradient on only when all of it has arrived. A list with every node after its inputs, gone through from its end, makes sure of that.</source>
        <translation>backward darf den Gradienten eines Knotens erst weitergeben, wenn er ganz angekommen ist. Eine Liste, in der jeder Knoten nach seinen Eingängen steht, von hinten durchgegangen, sorgt dafür.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Which graph is put in order</source>
        <translation>Welcher Graph geordnet wird</translation>
    </message>
    <message>
        <source>The expression in the lab</source>
        <translation>Der Ausdruck im Labor</translation>
    </message>
    <message>
        <source>The sample in focus</source>
        <translation>Das Sample im Fokus</translation>
    </message>
    <message>
        <source>Way to search</source>
        <translation>Art der Suche</translation>
    </message>
    <message>
        <source>In which order the graph is walked</source>
        <translation>In welcher Reihenfolge der Graph durchlaufen wird</translation>
    </message>
    <message>
        <source>The code of the search</source>
        <translation>Der Code der Suche</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Besucht</translation>
    </message>
    <message>
        <source>Step of the search</source>
        <translation>Schritt der Suche</translation>
    </message>
    <message>
        <source>Go to any step of the search</source>
        <translation>Zu einem beliebigen Schritt der Suche gehen</translation>
    </message>
    <message>
        <source>◀ &amp;Back</source>
        <translation>◀ &amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Step ▶</source>
        <translation>&amp;Schritt ▶</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <extracomment>A graph with more nodes than this is shown with a box for each neuron, then for each layer.</extracomment>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Depth first, remembering what was visited</source>
        <extracomment>Sums that come in another order differ by rounding. micrograd&apos;s search, and the two that go wrong. It is code, so it is the same in every language.</extracomment>
        <translation>Tiefensuche, die sich Besuchtes merkt</translation>
    </message>
    <message>
        <source>Depth first, without visited</source>
        <translation>Tiefensuche ohne Besuchtes</translation>
    </message>
    <message>
        <source>Breadth first, from the result</source>
        <translation>Breitensuche, vom Ergebnis aus</translation>
    </message>
    <message>
        <source>Queue, its front first</source>
        <translation>Warteschlange, vorderster zuerst</translation>
    </message>
    <message>
        <source>Stack, its top last</source>
        <translation>Stapel, oberster zuletzt</translation>
    </message>
    <message>
        <source>List: backward goes through it as it is</source>
        <translation>Liste: backward geht sie durch, wie sie ist</translation>
    </message>
    <message>
        <source>List: backward goes through it from its end</source>
        <translation>Liste: backward geht sie von hinten durch</translation>
    </message>
    <message>
        <source>{name}, the result, is first in the queue.</source>
        <translation>{name}, das Ergebnis, ist der Erste in der Schlange.</translation>
    </message>
    <message>
        <source>The search begins at {name}.</source>
        <translation>Die Suche beginnt bei {name}.</translation>
    </message>
    <message>
        <source>{name} is an input of {other}: it joins the queue.</source>
        <translation>{name} ist ein Eingang von {other}: In die Schlange damit.</translation>
    </message>
    <message>
        <source>{other} needs {name}: look there first. {other} waits on the stack.</source>
        <translation>{other} braucht {name}: erst dort suchen. {other} wartet auf dem Stapel.</translation>
    </message>
    <message>
        <source>{other} has {name} as an input, but {name} was visited: leave it.</source>
        <translation>{other} hat {name} als Eingang, aber {name} wurde besucht: auslassen.</translation>
    </message>
    <message>
        <source>{name} comes from the queue onto the list.</source>
        <translation>{name} kommt aus der Schlange auf die Liste.</translation>
    </message>
    <message>
        <source>{name} has no inputs: it goes onto the list.</source>
        <translation>{name} hat keine Eingänge: auf die Liste damit.</translation>
    </message>
    <message>
        <source>All inputs of {name} are on the list: now {name} goes onto it.</source>
        <translation>Alle Eingänge von {name} sind auf der Liste: Jetzt kommt {name} darauf.</translation>
    </message>
    <message>
        <source>Press Step, and watch the list grow.</source>
        <translation>Schritt drücken und zusehen, wie die Liste wächst.</translation>
    </message>
    <message>
        <source>✓ Backward along this list gives {name}.grad = {found}.</source>
        <translation>✓ backward entlang dieser Liste ergibt {name}.grad = {found}.</translation>
    </message>
    <message>
        <source>What is on the list twice hands its gradient on twice.</source>
        <translation>Was zweimal auf der Liste steht, gibt seinen Gradienten zweimal weiter.</translation>
    </message>
    <message>
        <source>A node handed its gradient on before all of it had arrived.</source>
        <translation>Ein Knoten gab seinen Gradienten weiter, bevor er ganz angekommen war.</translation>
    </message>
    <message>
        <source>✗ Backward along this list gives {name}.grad = {found}; {right} is right. {why}</source>
        <translation>✗ backward entlang dieser Liste ergibt {name}.grad = {found}; richtig ist {right}. {why}</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline of the computation graph</source>
        <extracomment>When the user goes to another row; carries its node.</extracomment>
        <translation>Gliederung des Rechengraphen</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>grad</source>
        <translation>grad</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>OutputCanvas</name>
    <message>
        <source>What the network answers</source>
        <extracomment>Logical pixels from a sample&apos;s centre within which a click means it. When the user picks a sample; carries a Focus. When a cell of the confusion matrix is clicked; carries part, true class and answered class. When other data, or another view of them, is shown.</extracomment>
        <translation>Was das Netz antwortet</translation>
    </message>
    <message>
        <source>The samples are on their way …</source>
        <extracomment>Which view the user chose, by those that were offered.</extracomment>
        <translation>Die Samples sind unterwegs …</translation>
    </message>
    <message>
        <source>How many samples of each class were taken for which: test samples, or training samples where those are hidden. A click on a cell lists its samples and walks through them.</source>
        <translation>Wie viele Samples jeder Klasse für welche gehalten wurden: Testsamples oder, wo diese verborgen sind, Trainingssamples. Ein Klick auf eine Zelle listet ihre Samples auf und geht sie durch.</translation>
    </message>
    <message>
        <source>Residual: target minus answer. Good answers lie close to the line, above and below alike. R² is the share of the targets&apos; variance that the answers explain: 1 at best.</source>
        <translation>Residuum: Zielwert minus Antwort. Gute Antworten liegen nahe der Linie, gleichermaßen darüber und darunter. R² ist der Anteil der Varianz der Zielwerte, den die Antworten erklären: im besten Fall 1.</translation>
    </message>
    <message>
        <source>The columns that are not shown stay at their mean.</source>
        <translation>Die nicht gezeigten Spalten bleiben in ihrem Mittel.</translation>
    </message>
    <message>
        <source>The columns that are not shown are as in the sample in focus.</source>
        <translation>Die nicht gezeigten Spalten sind wie im Sample im Fokus.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>geantwortet</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>wahre Klasse</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>Klasse {name}</translation>
    </message>
</context>
<context>
    <name>OutputPanel</name>
    <message>
        <source>Output</source>
        <extracomment>What the plots import, in parts: in one piece it would hold up the window for half a second and more. The least width of each panel with its header, the panel&apos;s least height, and the height of its header&apos;s controls, in whichever language needs more: so nothing jumps when it is made. When all is there that a start makes after the first paint.
----------
The plane is never made smaller than this for the sake of legend and facts. A panel as wide as this has tick boxes in its header, and the pen; else both are in a menu.</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>&amp;discrete</source>
        <translation>&amp;diskret</translation>
    </message>
    <message>
        <source>Show only the class that the network answers, not how surely.</source>
        <translation>Nur die Klasse zeigen, die das Netz antwortet, nicht wie sicher.</translation>
    </message>
    <message>
        <source>&amp;test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Show the samples that training never sees.</source>
        <translation>Die Samples zeigen, die das Training nie sieht.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>How the answers are shown</source>
        <translation>Wie die Antworten gezeigt werden</translation>
    </message>
    <message>
        <source>plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>neuron {layer}·{place}</source>
        <translation>Neuron {layer}·{place}</translation>
    </message>
    <message>
        <source>input {name}</source>
        <translation>Eingang {name}</translation>
    </message>
    <message>
        <source>Click a point to look at that sample; the arrow keys walk through them.</source>
        <translation>Ein Klick auf einen Punkt zeigt dieses Sample; die Pfeiltasten gehen sie durch.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette</source>
        <extracomment>The activations that are on the palette; captions and menus have all of them.</extracomment>
        <translation>Palette</translation>
    </message>
    <message>
        <source>+ Layer</source>
        <translation>+ Schicht</translation>
    </message>
    <message>
        <source>+ Neuron</source>
        <translation>+ Neuron</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Eine Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Drag it between two layers; a click adds one after the selected (L)</source>
        <translation>Zwischen zwei Schichten ziehen; ein Klick fügt eine nach der ausgewählten ein (L)</translation>
    </message>
    <message>
        <source>Add a neuron</source>
        <translation>Ein Neuron hinzufügen</translation>
    </message>
    <message>
        <source>Drag it into a layer, or between two; a click adds one (+)</source>
        <translation>In eine Schicht ziehen oder zwischen zwei; ein Klick fügt eines hinzu (+)</translation>
    </message>
    <message>
        <source>Drag {activation} onto a neuron or a layer; a click sets it for what is selected</source>
        <translation>{activation} auf ein Neuron oder eine Schicht ziehen; ein Klick setzt sie für die Auswahl</translation>
    </message>
    <message>
        <source>Activation {activation}</source>
        <translation>Aktivierung {activation}</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Output, epoch {epoch}</source>
        <translation>Ausgabe, Epoche {epoch}</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
</context>
<context>
    <name>ParameterField</name>
    <message>
        <source>How the sample&apos;s loss moves with it. Training moves it the other way.</source>
        <translation>Wie sich der Verlust des Samples damit bewegt. Das Training bewegt es andersherum.</translation>
    </message>
</context>
<context>
    <name>Pen</name>
    <message>
        <source>Another class</source>
        <extracomment>Milliseconds between two looks of the training at what is being drawn. When the points look different, or another class is chosen.</extracomment>
        <translation>Eine andere Klasse</translation>
    </message>
    <message>
        <source>A drawing has at most {most} points.</source>
        <translation>Eine Zeichnung hat höchstens {most} Punkte.</translation>
    </message>
</context>
<context>
    <name>PhaseBar</name>
    <message>
        <source>Phase</source>
        <extracomment>How the bar&apos;s width is shared out. The true numbers of events would leave no room for the loss.</extracomment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>The tick marks the sample in focus: there, one walks node by node.</source>
        <translation>Die Marke zeigt das Sample im Fokus: Dort geht es Knoten für Knoten.</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>forward: computes every value of every sample, from the inputs to its loss.</source>
        <translation>forward: berechnet jeden Wert jedes Samples, von den Eingängen bis zu seinem Verlust.</translation>
    </message>
    <message>
        <source>loss: makes one loss of all samples&apos; losses, and adds the penalty if there is one.</source>
        <translation>loss: macht aus den Verlusten aller Samples einen und addiert den Strafterm, falls es einen gibt.</translation>
    </message>
    <message>
        <source>zero_grad: sets every grad back to 0, since backward only adds.</source>
        <translation>zero_grad: setzt jeden grad auf 0 zurück, da backward nur addiert.</translation>
    </message>
    <message>
        <source>backward: adds up every grad by the chain rule, from the loss back to the parameters.</source>
        <translation>backward: addiert jeden grad nach der Kettenregel auf, vom Verlust zurück zu den Parametern.</translation>
    </message>
    <message>
        <source>update: moves every parameter a little against its grad.</source>
        <translation>update: bewegt jeden Parameter ein wenig gegen seinen grad.</translation>
    </message>
    <message>
        <source>{phase} · done</source>
        <translation>{phase} · fertig</translation>
    </message>
    <message>
        <source>update · {count} of {parameters} parameters</source>
        <translation>update · {count} von {parameters} Parametern</translation>
    </message>
    <message>
        <source>{phase} · penalty</source>
        <translation>{phase} · Strafterm</translation>
    </message>
    <message>
        <source>{phase} · sample {sample} of {samples}</source>
        <translation>{phase} · Sample {sample} von {samples}</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>&amp;Graph as a picture …</source>
        <translation>&amp;Graph als Bild …</translation>
    </message>
    <message>
        <source>The computation graph as it is shown now: SVG, PDF, PNG or DOT, or to the clipboard</source>
        <translation>Der Rechengraph, wie er jetzt gezeigt wird: SVG, PDF, PNG oder DOT, oder in die Zwischenablage</translation>
    </message>
    <message>
        <source>P&amp;lot as a picture …</source>
        <translation>&amp;Diagramm als Bild …</translation>
    </message>
    <message>
        <source>Output, Loss, Space or the network as SVG, PDF or PNG, or to the clipboard</source>
        <translation>Ausgabe, Verlust, Raum oder das Netz als SVG, PDF oder PNG, oder in die Zwischenablage</translation>
    </message>
    <message>
        <source>SVG, sharp in any size ({pattern})</source>
        <translation>SVG, in jeder Größe scharf ({pattern})</translation>
    </message>
    <message>
        <source>PDF ({pattern})</source>
        <translation>PDF ({pattern})</translation>
    </message>
    <message>
        <source>PNG ({pattern})</source>
        <translation>PNG ({pattern})</translation>
    </message>
    <message>
        <source>DOT for Graphviz ({pattern})</source>
        <translation>DOT für Graphviz ({pattern})</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Das Bild speichern</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Take a picture along</source>
        <extracomment>When a picture shall be saved; carries the Picture. When a picture lies on the clipboard; carries a line that says so.</extracomment>
        <translation>Ein Bild mitnehmen</translation>
    </message>
    <message>
        <source>Look at this picture before you take it along</source>
        <translation>Dieses Bild vor dem Mitnehmen ansehen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>{width} × {height} pixels; saved as {kinds}</source>
        <translation>{width} × {height} Pixel; gespeichert als {kinds}</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copied: {title}</source>
        <translation>Kopiert: {title}</translation>
    </message>
</context>
<context>
    <name>PinList</name>
    <message>
        <source>Draw its value and gradient here while the network trains</source>
        <translation>Wert und Gradient hier zeichnen, während das Netz trainiert</translation>
    </message>
    <message>
        <source>Select a neuron or a link in Network and pin it: its value and gradient are drawn.</source>
        <translation>Unter Netz ein Neuron oder eine Verbindung auswählen und anheften: Wert und Gradient werden gezeichnet.</translation>
    </message>
    <message>
        <source>P&amp;in what is selected</source>
        <translation>Auswahl an&amp;heften</translation>
    </message>
    <message>
        <source>Follow the selected neurons and links in Watch (Ctrl+Shift+P)</source>
        <translation>Den ausgewählten Neuronen und Verbindungen unter Beobachten folgen (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Pin {name}</source>
        <translation>{name} anheften</translation>
    </message>
    <message>
        <source>Pin what is selected</source>
        <translation>Auswahl anheften</translation>
    </message>
</context>
<context>
    <name>PinRow</name>
    <message>
        <source>Unpin {name}</source>
        <extracomment>When the pin is to go.</extracomment>
        <translation>{name} lösen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Solid: the value. Dashed, in violet: its gradient. Each has its own scale around 0.</source>
        <translation>Durchgezogen: der Wert. Gestrichelt, in Violett: sein Gradient. Beide haben ihren eigenen Maßstab um 0.</translation>
    </message>
    <message>
        <source>not in this network</source>
        <translation>nicht in diesem Netz</translation>
    </message>
    <message>
        <source>{name}: value {data}, gradient {grad}</source>
        <translation>{name}: Wert {data}, Gradient {grad}</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>Pin {name}</source>
        <translation>{name} anheften</translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation>{name} lösen</translation>
    </message>
    <message>
        <source>answer of {neuron}</source>
        <translation>Antwort von {neuron}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>neuron {layer}·{place}</source>
        <extracomment>A label longer than this is shortened where it stands for its neuron.</extracomment>
        <translation>Neuron {layer}·{place}</translation>
    </message>
</context>
<context>
    <name>PlacesRow</name>
    <message>
        <source>Go to</source>
        <extracomment>When the user wants to go to a place; carries the nudged input&apos;s number.</extracomment>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>flat: {x}</source>
        <translation>flach: {x}</translation>
    </message>
    <message>
        <source>Set {name} to {x}</source>
        <translation>{name} auf {x} setzen</translation>
    </message>
</context>
<context>
    <name>PlaneView</name>
    <message>
        <source>The plane of the two inputs</source>
        <extracomment>Points of the heatmap along each side. What an arrow key moves the point by, as a part of the picture&apos;s reach; Shift moves it finely. When the user moved the point; carries x₁, x₂ and the number of the gesture.</extracomment>
        <translation>Die Ebene der zwei Eingänge</translation>
    </message>
    <message>
        <source>What the neuron answers over x₁ and x₂: blue above 0, orange below.
Drag the point.</source>
        <translation>Was das Neuron über x₁ und x₂ antwortet: blau über 0, orange darunter.
Der Punkt lässt sich ziehen.</translation>
    </message>
    <message>
        <source>n is nowhere 0 here</source>
        <translation>n ist hier nirgends 0</translation>
    </message>
    <message>
        <source>The point is at x₁ = {x1}, x₂ = {x2}. The arrow keys move it.</source>
        <translation>Der Punkt liegt bei x₁ = {x1}, x₂ = {x2}. Die Pfeiltasten bewegen ihn.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Answer {number}</source>
        <extracomment>When the exercise is another one, or what was said about it. When another exercise was opened, or one&apos;s own begun to be tried. When a trial ended, and the teacher&apos;s own project is back. What the last check found; None where nothing was checked, or something was changed since. What it looked at. What is shown again where Undo leads out of a trial.</extracomment>
        <translation>Antwort {number}</translation>
    </message>
    <message>
        <source>Start the exercise over</source>
        <translation>Übung neu beginnen</translation>
    </message>
    <message>
        <source>End the trial</source>
        <translation>Probe beenden</translation>
    </message>
    <message>
        <source>Leave the exercise</source>
        <translation>Übung verlassen</translation>
    </message>
    <message>
        <source>Try the exercise out</source>
        <translation>Übung ausprobieren</translation>
    </message>
</context>
<context>
    <name>Prediction</name>
    <message>
        <source>Skip the question</source>
        <extracomment>When the learner has answered; carries the FirstWrong, or None where the question was skipped. When the verdict was read and is to go.</extracomment>
        <translation>Die Frage überspringen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What will be the first number to go wrong?</source>
        <translation>Welche Zahl wird als erste falsch?</translation>
    </message>
    <message>
        <source>Run, or step one batch: then you will see.</source>
        <translation>Start oder ein Batch-Schritt: Dann zeigt es sich.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <extracomment>A number with decimals enough to show what the choice does.</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Animations</source>
        <translation>&amp;Animationen</translation>
    </message>
    <message>
        <source>&amp;Decimals</source>
        <translation>&amp;Nachkommastellen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>This changes at the next start.</source>
        <translation>Das ändert sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark colours</source>
        <translation>Helle oder dunkle Farben</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How large words, numbers, lines and controls are shown</source>
        <translation>Wie groß Wörter, Zahlen, Linien und Bedienelemente gezeigt werden</translation>
    </message>
    <message>
        <source>Show with motion where numbers go</source>
        <translation>Mit Bewegung zeigen, wohin Zahlen gehen</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animationen</translation>
    </message>
    <message>
        <source>Without, everything is at its place at once</source>
        <translation>Ohne sie ist alles sofort an seinem Platz</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>How many digits numbers have after the point</source>
        <translation>Wie viele Stellen Zahlen nach dem Punkt haben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>In which language the window speaks from the next start on</source>
        <translation>Welche Sprache das Fenster ab dem nächsten Start spricht</translation>
    </message>
</context>
<context>
    <name>PresenterDialog</name>
    <message>
        <source>Presenter mode</source>
        <extracomment>Panels side by side.</extracomment>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How large words, numbers, lines and controls are shown while presenting</source>
        <translation>Wie groß Wörter, Zahlen, Linien und Bedienelemente beim Vorführen gezeigt werden</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Take the whole screen while presenting</source>
        <translation>Beim Vorführen den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Panels in {workspace}</source>
        <translation>Bereiche in {workspace}</translation>
    </message>
    <message>
        <source>Show this panel while presenting</source>
        <translation>Diesen Bereich beim Vorführen zeigen</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>P&amp;resenter mode</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>Everything large, for a class and a beamer; again: back (F12)</source>
        <translation>Alles groß, für eine Klasse und den Beamer; nochmals: zurück (F12)</translation>
    </message>
    <message>
        <source>Presenter mode sho&amp;ws …</source>
        <translation>Beim Vorführen &amp;zeigen …</translation>
    </message>
    <message>
        <source>Which panels are shown while presenting, and how large</source>
        <translation>Welche Bereiche beim Vorführen gezeigt werden, und wie groß</translation>
    </message>
    <message>
        <source>Leave presenting (F12)</source>
        <translation>Vorführen beenden (F12)</translation>
    </message>
    <message>
        <source>Back to the panels and sizes from before (F12)</source>
        <translation>Zurück zu den Bereichen und Größen von vorher (F12)</translation>
    </message>
    <message>
        <source>Presenting. F12 brings everything back.</source>
        <translation>Es wird vorgeführt. F12 bringt alles zurück.</translation>
    </message>
    <message>
        <source>Presenting. Larger only with Edit, Preferences, Size, and a new start.</source>
        <translation>Es wird vorgeführt. Größer nur mit Bearbeiten, Einstellungen, Größe und einem neuen Start.</translation>
    </message>
</context>
<context>
    <name>PresetGallery</name>
    <message>
        <source>Presets</source>
        <extracomment>When the user has chosen a preset; carries its name.</extracomment>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Start with it</source>
        <translation>Damit &amp;beginnen</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Two moons</source>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <source>Two half circles reach into each other, and no straight line parts them. Watch the boundary start almost straight and bend around the moons within the first 40 epochs.</source>
        <translation>Zwei Halbkreise greifen ineinander, und keine Gerade trennt sie. Die Grenze beginnt fast gerade und biegt sich in den ersten 40 Epochen um die Monde.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>One class sits inside the other, so the network has to close a fence around it. Each of the four hidden neurons can only draw one soft line: watch them share out the sides.</source>
        <translation>Eine Klasse sitzt in der anderen, also muss das Netz einen Zaun um sie schließen. Jedes der vier verborgenen Neuronen kann nur eine weiche Linie ziehen: zusehen, wie sie sich die Seiten teilen.</translation>
    </message>
    <message>
        <source>Xor</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Opposite corners belong together, which no single neuron can express. Watch the hidden neurons turn their lines towards the two axes, and take neurons away to see when it stops working.</source>
        <translation>Gegenüberliegende Ecken gehören zusammen, was kein einzelnes Neuron ausdrücken kann. Zusehen, wie die verborgenen Neuronen ihre Linien zu den beiden Achsen drehen, und Neuronen wegnehmen, bis es nicht mehr geht.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Two arms wind around each other, the hardest of the toy sets: it takes two layers of 16 neurons and some patience. After 40 epochs about one sample in five is still on the wrong side; watch the boundary curl, turn by turn, until none is.</source>
        <translation>Zwei Arme winden sich umeinander, der schwerste der Spieldatensätze: Er braucht zwei Schichten mit 16 Neuronen und etwas Geduld. Nach 40 Epochen liegt noch etwa jedes fünfte Sample auf der falschen Seite; zusehen, wie sich die Grenze Windung um Windung rollt, bis keines mehr falsch liegt.</translation>
    </message>
    <message>
        <source>Spiral, too small</source>
        <translation>Spirale, zu klein</translation>
    </message>
    <message>
        <source>The same two arms as in the preset spiral, but only four neurons to follow them: each can bend the boundary once, and the arms need far more bends. Watch the loss settle high, then add neurons and a layer until it falls.</source>
        <translation>Dieselben zwei Arme wie in der Vorlage Spirale, aber nur vier Neuronen, um ihnen zu folgen: Jedes kann die Grenze einmal biegen, und die Arme brauchen weit mehr Biegungen. Der Verlust bleibt hoch stehen; dann Neuronen und eine Schicht hinzufügen, bis er fällt.</translation>
    </message>
    <message>
        <source>No nonlinearity</source>
        <translation>Keine Nichtlinearität</translation>
    </message>
    <message>
        <source>Three layers, but every activation is linear, and a line of lines is still a line: the boundary stays straight, and no line fences in a circle. Let it train, then choose tanh for both hidden layers and watch the same network manage.</source>
        <translation>Drei Schichten, aber jede Aktivierung ist linear, und eine Gerade aus Geraden ist immer noch eine Gerade: Die Grenze bleibt gerade, und keine Gerade zäunt einen Kreis ein. Trainieren lassen, dann für beide verborgenen Schichten tanh wählen und sehen, wie dasselbe Netz es schafft.</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Lernrate zu hoch</translation>
    </message>
    <message>
        <source>The network of two moons with a learning rate 40 times as high: every update leaps across the valley and lands on its other side. Watch the loss jump about without ever settling; then lower the rate to 0.2 and press Reset.</source>
        <translation>Das Netz der zwei Monde mit 40-mal so hoher Lernrate: Jedes Update springt über das Tal und landet auf der anderen Seite. Der Verlust springt umher, ohne je zur Ruhe zu kommen; dann die Lernrate auf 0.2 senken und Zurücksetzen drücken.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>Tote ReLUs</translation>
    </message>
    <message>
        <source>A few updates that are far too large push the sums below 0 for every sample; a ReLU then answers 0, lets no gradient through and never comes back. Watch the pictures in the second layer turn blank, until the network gives one and the same answer everywhere.</source>
        <translation>Einige viel zu große Updates drücken die Summen für jedes Sample unter 0; eine ReLU antwortet dann 0, lässt keinen Gradienten durch und kommt nie zurück. Zusehen, wie die Bilder in der zweiten Schicht leer werden, bis das Netz überall ein und dieselbe Antwort gibt.</translation>
    </message>
    <message>
        <source>micrograd demo</source>
        <translation>micrograd-Demo</translation>
    </message>
    <message>
        <source>The training of micrograd&apos;s own demo notebook, number for number: all 100 samples in every step, and a learning rate that falls from 1.0 to 0.1. The loss jumps from 0.90 to 1.72 after the first step, because a rate of 1.0 overshoots the valley; after that it comes down, and the accuracy ends at 100 %.</source>
        <translation>Das Training aus micrograds eigenem Demo-Notebook, Zahl für Zahl: alle 100 Samples in jedem Schritt und eine Lernrate, die von 1.0 auf 0.1 fällt. Der Verlust springt nach dem ersten Schritt von 0.90 auf 1.72, weil eine Rate von 1.0 über das Tal hinausschießt; danach kommt er herunter, und die Genauigkeit endet bei 100 %.</translation>
    </message>
    <message>
        <source>The lecture&apos;s four samples</source>
        <translation>Die vier Samples der Vorlesung</translation>
    </message>
    <message>
        <source>Four samples of three numbers each and a network of 41 parameters, as Andrej Karpathy builds them in his micrograd lecture. Watch the sum of the four squared errors fall from 6 to below 0.05 within 20 steps, and the four answers creep up to their targets +1 and −1.</source>
        <translation>Vier Samples mit je drei Zahlen und ein Netz mit 41 Parametern, wie Andrej Karpathy sie in seiner micrograd-Vorlesung baut. Die Summe der vier quadrierten Fehler fällt in 20 Schritten von 6 auf unter 0.05, und die vier Antworten kriechen zu ihren Zielwerten +1 und −1.</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>Lineare Regression</translation>
    </message>
    <message>
        <source>One linear neuron is a straight line: its weight is the slope, its bias the height at x = 0. The points were drawn around y = 0.4 x − 0.2; watch weight and bias settle close to these two numbers.</source>
        <translation>Ein lineares Neuron ist eine Gerade: Sein Gewicht ist die Steigung, sein Bias die Höhe bei x = 0. Die Punkte wurden um y = 0.4 x − 0.2 gezogen; Gewicht und Bias kommen nahe bei diesen zwei Zahlen zur Ruhe.</translation>
    </message>
    <message>
        <source>Sine regression</source>
        <translation>Sinus-Regression</translation>
    </message>
    <message>
        <source>A network of tanh neurons bends a line into a wave, though none of them knows what a sine is. Watch the curve start almost straight and follow all the bends after about 60 epochs; then take neurons away until it no longer can.</source>
        <translation>Ein Netz aus tanh-Neuronen biegt eine Gerade zur Welle, obwohl keines von ihnen weiß, was ein Sinus ist. Die Kurve beginnt fast gerade und folgt nach etwa 60 Epochen allen Biegungen; dann Neuronen wegnehmen, bis sie es nicht mehr kann.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Three kinds of flowers, told by four lengths; the network gives each kind a score, and softmax makes probabilities of them. Setosa is told from the others after the first epoch already; watch the two others part slowly, and look at the few flowers that stay on the wrong side.</source>
        <translation>Drei Blumenarten, an vier Längen erkannt; das Netz gibt jeder Art einen Score, und Softmax macht daraus Wahrscheinlichkeiten. Setosa ist schon nach der ersten Epoche von den anderen getrennt; zusehen, wie sich die beiden anderen langsam trennen, und die wenigen Blumen ansehen, die auf der falschen Seite bleiben.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Handwritten digits of 8 times 8 pixels: 64 inputs, and an output neuron for each digit. Watch the test accuracy pass 90 % within three epochs, and then find in Output which digits are still taken for which.</source>
        <translation>Handgeschriebene Ziffern mit 8 mal 8 Pixeln: 64 Eingänge und ein Ausgabeneuron je Ziffer. Die Testgenauigkeit kommt innerhalb von drei Epochen über 90 %; dann unter Ausgabe suchen, welche Ziffern noch für welche gehalten werden.</translation>
    </message>
</context>
<context>
    <name>PreviewLink</name>
    <message>
        <source>Reading the table took more memory than there is.</source>
        <extracomment>When the table was read; carries an Overview. When it can&apos;t be read; carries a sentence that says why. While a table is read; carries the finished share, from 0 to 1. When waiting for an answer begins or ends; carries whether one is awaited.</extracomment>
        <translation>Das Lesen der Tabelle brauchte mehr Speicher, als da ist.</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy this and what else the program knows, in English</source>
        <translation>Dies kopieren und was das Programm sonst weiß, auf Englisch</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Go on working (Esc)</source>
        <translation>Weiterarbeiten (Esc)</translation>
    </message>
</context>
<context>
    <name>ProgramActions</name>
    <message>
        <source>&amp;Export</source>
        <extracomment>With more numbers in the samples a program is written by a process of its own, and not shown.</extracomment>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;micrograd script …</source>
        <translation>&amp;micrograd-Skript …</translation>
    </message>
    <message>
        <source>&amp;NumPy script …</source>
        <translation>&amp;NumPy-Skript …</translation>
    </message>
    <message>
        <source>&amp;PyTorch script …</source>
        <translation>&amp;PyTorch-Skript …</translation>
    </message>
    <message>
        <source>&amp;Jupyter notebook …</source>
        <translation>&amp;Jupyter-Notebook …</translation>
    </message>
    <message>
        <source>A program that runs by itself and reproduces this training, loss by loss</source>
        <translation>Ein Programm, das für sich allein läuft und dieses Training nachvollzieht, Verlust für Verlust</translation>
    </message>
    <message>
        <source>Export the program</source>
        <translation>Das Programm exportieren</translation>
    </message>
    <message>
        <source>Jupyter notebooks ({pattern})</source>
        <translation>Jupyter-Notebooks ({pattern})</translation>
    </message>
    <message>
        <source>Python programs ({pattern})</source>
        <translation>Python-Programme ({pattern})</translation>
    </message>
    <message>
        <source>The data is still being loaded.
Try again in a moment.</source>
        <translation>Die Daten werden noch geladen.
Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <translation>{file} wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>ProgramErrors</name>
    <message>
        <source>The program made a mistake while it worked on this. Your project is as it was.
Try again; if it happens again, copy the details for whoever looks after the program.</source>
        <translation>Das Programm hat dabei einen Fehler gemacht. Das Projekt ist, wie es war.
Noch einmal versuchen; passiert es wieder, die Details für jemanden kopieren, der das Programm betreut.</translation>
    </message>
    <message>
        <source>it did not say why</source>
        <translation>er hat nicht gesagt, warum</translation>
    </message>
    <message>
        <source>The process beside the window ended early: {said}.
Check that the disk has room, then try again.</source>
        <translation>Der Prozess neben dem Fenster hat zu früh geendet: {said}.
Prüfen, ob auf dem Datenträger Platz ist, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>A bug of the bug museum is switched on.
Switch it off first.</source>
        <translation>Ein Fehler des Fehlermuseums ist eingeschaltet.
Erst ausschalten.</translation>
    </message>
    <message>
        <source>The engine&apos;s file {name} is not installed beside the program.
Install the program from its source.</source>
        <translation>Die Datei {name} der Engine ist nicht mit dem Programm installiert.
Das Programm aus dem Quelltext installieren.</translation>
    </message>
    <message>
        <source>Graphviz could not place the boxes of this graph.
Fold some layers, or go on: the program places them in rows of its own.</source>
        <translation>Graphviz konnte die Kästen dieses Graphen nicht anordnen.
Einige Schichten zuklappen oder weitermachen: Das Programm ordnet sie in eigenen Reihen an.</translation>
    </message>
    <message>
        <source>There is no preset {name}.
Choose one of these: {known}.</source>
        <translation>Eine Vorlage {name} gibt es nicht.
Eine von diesen wählen: {known}.</translation>
    </message>
    <message>
        <source>{path} has a mistake in line {line}.
Mend that line, or install the program again; the details say what is wrong.</source>
        <translation>{path} hat einen Fehler in Zeile {line}.
Die Zeile ausbessern oder das Programm neu installieren; die Details sagen, was falsch ist.</translation>
    </message>
    <message>
        <source>This is no number.
Type digits, such as -1.5 or 0.25.</source>
        <translation>Das ist keine Zahl.
Ziffern tippen, etwa -1.5 oder 0.25.</translation>
    </message>
</context>
<context>
    <name>ReadingRow</name>
    <message>
        <source>&amp;First row names the columns</source>
        <extracomment>Offered beside the one that was guessed. When the user corrected something; carries a ReadingSpec.</extracomment>
        <translation>E&amp;rste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>Ta&amp;bellenblatt</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Finished epochs, and where Run stops</source>
        <translation>Fertige Epochen, und wo der Lauf anhält</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What the last epoch measured, with the penalty</source>
        <translation>Was die letzte Epoche gemessen hat, mit Strafterm</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>On samples the network never learns from, without the penalty</source>
        <translation>An Samples, aus denen das Netz nie lernt, ohne Strafterm</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of training samples on the right side</source>
        <translation>Anteil der Trainingssamples auf der richtigen Seite</translation>
    </message>
    <message>
        <source>Share of test samples on the right side</source>
        <translation>Anteil der Testsamples auf der richtigen Seite</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Share of the training targets&apos; variance that the answers explain</source>
        <translation>Anteil der Varianz der Trainingszielwerte, den die Antworten erklären</translation>
    </message>
    <message>
        <source>Share of the test targets&apos; variance that the answers explain</source>
        <translation>Anteil der Varianz der Testzielwerte, den die Antworten erklären</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>Your unsaved work of last time is back. Save to keep it.</source>
        <translation>Die ungespeicherte Arbeit vom letzten Mal ist wieder da. Speichern behält sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n more projects were left unsaved: start the program once more for each.</source>
        <translation>
            <numerusform>%n more project was left unsaved: start the program once more for it.</numerusform>
            <numerusform>%n more projects were left unsaved: start the program once more for each.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved work can&apos;t be copied at the moment.</source>
        <translation>Ungespeicherte Arbeit lässt sich gerade nicht sichern.</translation>
    </message>
    <message>
        <source>If the program or the computer stopped now, what you have done since you saved last would be lost. Make room there, or save your project (Ctrl+S). The copy is tried again by itself.</source>
        <translation>Fiele jetzt das Programm oder der Rechner aus, ginge verloren, was seit dem letzten Speichern entstanden ist. Dort Platz schaffen oder das Projekt speichern (Strg+S). Die Kopie wird von selbst wieder versucht.</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>label</source>
        <extracomment>When a label was entered; carries the neuron&apos;s name and the label.</extracomment>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Label of the neuron</source>
        <translation>Bezeichnung des Neurons</translation>
    </message>
    <message>
        <source>Enter keeps the label, Esc the one before</source>
        <translation>Eingabe übernimmt die Bezeichnung, Esc behält die alte</translation>
    </message>
</context>
<context>
    <name>ReplacedQuestion</name>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>{name} was changed in another window or program.</source>
        <translation>{name} wurde in einem anderen Fenster oder Programm geändert.</translation>
    </message>
    <message>
        <source>Saving now would replace what was written there. To keep both, save your work as another file. Loading the file gives up the unsaved changes in this window.</source>
        <translation>Speichern würde jetzt ersetzen, was dort geschrieben wurde. Um beides zu behalten, die Arbeit als andere Datei speichern. Die Datei zu laden verwirft die ungespeicherten Änderungen in diesem Fenster.</translation>
    </message>
    <message>
        <source>Save &amp;as another file …</source>
        <extracomment>Keep both: choose another file.</extracomment>
        <translation>&amp;Als andere Datei speichern …</translation>
    </message>
    <message>
        <source>&amp;Overwrite the file</source>
        <extracomment>Replace what is there.</extracomment>
        <translation>Datei ü&amp;berschreiben</translation>
    </message>
    <message>
        <source>&amp;Load the file</source>
        <extracomment>Open what is there.</extracomment>
        <translation>Datei &amp;laden</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Network {shape} · parameters: {parameters} · epochs trained: {epochs}</source>
        <translation>Netz {shape} · Parameter: {parameters} · trainierte Epochen: {epochs}</translation>
    </message>
    <message>
        <source>Made by Backprop Studio.</source>
        <translation>Erstellt mit Backprop Studio.</translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Not trained yet: the pictures show the first weights.</source>
        <translation>Noch nicht trainiert: Die Bilder zeigen die ersten Gewichte.</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>training R²</source>
        <translation>R² im Training</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>test R²</source>
        <translation>R² im Test</translation>
    </message>
    <message>
        <source>not a finite number</source>
        <translation>keine endliche Zahl</translation>
    </message>
    <message>
        <source>The training loss is the mean over an epoch&apos;s batches, before their updates, with the penalty.</source>
        <translation>Der Trainingsverlust ist das Mittel über die Batches einer Epoche, vor deren Updates, mit dem Strafterm.</translation>
    </message>
    <message>
        <source>The network: blue links are positive, orange dashed ones negative, wide ones large</source>
        <translation>Das Netz: Blaue Verbindungen sind positiv, orange gestrichelte negativ, breite groß</translation>
    </message>
    <message>
        <source>Loss, epoch by epoch: training solid, test dashed</source>
        <translation>Verlust, Epoche für Epoche: Training durchgezogen, Test gestrichelt</translation>
    </message>
    <message>
        <source>Accuracy, epoch by epoch: training solid, test dashed</source>
        <translation>Genauigkeit, Epoche für Epoche: Training durchgezogen, Test gestrichelt</translation>
    </message>
    <message>
        <source>R², the share of the targets&apos; variance that the answers explain</source>
        <translation>R², der Anteil an der Varianz der Zielwerte, den die Antworten erklären</translation>
    </message>
    <message>
        <source>What the network answers over the input plane, with the samples</source>
        <translation>Was das Netz über der Eingabeebene antwortet, mit den Samples</translation>
    </message>
    <message>
        <source>What the network answers, with the samples</source>
        <translation>Was das Netz antwortet, mit den Samples</translation>
    </message>
    <message>
        <source>What the network answers to each sample</source>
        <translation>Was das Netz auf jedes Sample antwortet</translation>
    </message>
    <message>
        <source>Residuals: target minus answer</source>
        <translation>Residuen: Zielwert minus Antwort</translation>
    </message>
    <message>
        <source>Confusion matrix: true classes in rows, answered ones in columns</source>
        <translation>Konfusionsmatrix: wahre Klassen in Zeilen, geantwortete in Spalten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>{train} for training, {test} for the test</source>
        <translation>{train} für das Training, {test} für den Test</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>to predict</source>
        <translation>vorherzusagen</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>erste Gewichte</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Inputs: {names}.</source>
        <translation>Eingaben: {names}.</translation>
    </message>
    <message>
        <source>Seed of the weights: {seed}.</source>
        <translation>Seed der Gewichte: {seed}.</translation>
    </message>
    <message>
        <source>Named neurons: {names}.</source>
        <translation>Benannte Neuronen: {names}.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>{loss}, mean of a batch</source>
        <translation>{loss}, Mittel eines Batches</translation>
    </message>
    <message>
        <source>{loss}, sum of a batch</source>
        <translation>{loss}, Summe eines Batches</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>{start} in every epoch</source>
        <translation>{start} in jeder Epoche</translation>
    </message>
    <message>
        <source>from {start} in a line to {end} (epochs: {epochs})</source>
        <translation>von {start} geradlinig auf {end} (Epochen: {epochs})</translation>
    </message>
    <message>
        <source>{start}, times {factor} at every step (epochs in a step: {every})</source>
        <translation>{start}, mal {factor} bei jeder Stufe (Epochen je Stufe: {every})</translation>
    </message>
    <message>
        <source>from {start} along half a cosine to {end} (epochs: {epochs})</source>
        <translation>von {start} entlang eines halben Kosinus auf {end} (Epochen: {epochs})</translation>
    </message>
    <message>
        <source>climbs to {start} (epochs of climbing: {every})</source>
        <translation>steigt auf {start} (Epochen des Anstiegs: {every})</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>all samples at once</source>
        <translation>alle Samples auf einmal</translation>
    </message>
    <message>
        <source>samples: {size}</source>
        <translation>Samples: {size}</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>Strafterm</translation>
    </message>
    <message>
        <source>{seed} (order of the samples)</source>
        <translation>{seed} (Reihenfolge der Samples)</translation>
    </message>
    <message>
        <source>bugs switched on</source>
        <translation>eingeschaltete Fehler</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>There is no program: {reason}.</source>
        <translation>Es gibt kein Programm: {reason}.</translation>
    </message>
    <message>
        <source>This NumPy program trains the same network from the same first weights on the same samples. Long lists of numbers are cut here; the whole program is under Export in the menu File.</source>
        <translation>Dieses NumPy-Programm trainiert dasselbe Netz aus denselben ersten Gewichten auf denselben Samples. Lange Zahlenlisten sind hier gekürzt; das ganze Programm steht im Menü Datei unter Exportieren.</translation>
    </message>
    <message>
        <source>… lines left out here: {count} …</source>
        <translation>… hier weggelassene Zeilen: {count} …</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>&amp;Report of this run …</source>
        <extracomment>How the file&apos;s name may end.</extracomment>
        <translation>&amp;Bericht über diesen Lauf …</translation>
    </message>
    <message>
        <source>To print or hand in: network, curves, answers, data, settings and program</source>
        <translation>Zum Drucken oder Abgeben: Netz, Kurven, Antworten, Daten, Einstellungen und Programm</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>PDF, to print ({pattern})</source>
        <translation>PDF, zum Drucken ({pattern})</translation>
    </message>
    <message>
        <source>Web page, for any browser ({pattern})</source>
        <translation>Webseite, für jeden Browser ({pattern})</translation>
    </message>
    <message>
        <source>The samples are not there yet.
Try again in a moment.</source>
        <translation>Die Samples sind noch nicht da.
Gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
</context>
<context>
    <name>Rewind</name>
    <message>
        <source>What came before was not stored with this project.</source>
        <extracomment>Just before the document goes to another batch. When the document has come to the batch that was asked for. When it can&apos;t come there; it is where it was. When a replay begins or ends; carries whether one goes on. While a replay goes on; carries how far it has come, from 0 to 1. One calm line for the user.</extracomment>
        <translation>Was davor war, wurde mit diesem Projekt nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>The training process keeps ending. Nothing is lost; Run tries again.</source>
        <extracomment>A worker that dies this often without finishing an epoch in between is not started again. Seconds after which a pause counts as not answered. When training starts or ends; carries whether it runs. When training ended by itself; carries the worker&apos;s Halted message. When something else is wrong with the training that goes on; carries all findings. One calm line for the user about something that happened. Epochs a second; None is as fast as the machine can.</extracomment>
        <translation>Der Trainingsprozess endet immer wieder. Nichts ist verloren; Start versucht es noch einmal.</translation>
    </message>
    <message>
        <source>The training process ended; a new one goes on from epoch {epoch}.</source>
        <translation>Der Trainingsprozess ist beendet; ein neuer macht bei Epoche {epoch} weiter.</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>&amp;Run</source>
        <extracomment>The labs in which an expression is walked through, and the units of such a walk. When run and pause change places, while both are enabled so that no button loses the focus; carries the one that counts from now on. When another unit was stepped by; carries the command that goes back by it.</extracomment>
        <translation>S&amp;tart</translation>
    </message>
    <message>
        <source>Train until the last epoch</source>
        <translation>Bis zur letzten Epoche trainieren</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Stop after the current batch; pressed again: at once</source>
        <translation>Nach dem laufenden Batch anhalten; noch einmal gedrückt: sofort</translation>
    </message>
    <message>
        <source>P&amp;lay</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Step by itself, slowly enough to follow; the same key stops</source>
        <translation>Von selbst schreiten, langsam genug zum Mitlesen; dieselbe Taste hält an</translation>
    </message>
    <message>
        <source>Gi&amp;ve up the step</source>
        <translation>Schritt au&amp;fgeben</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Start over from the initial weights; Undo brings the training back</source>
        <translation>Mit den Anfangsgewichten neu beginnen; Rückgängig holt das Training zurück</translation>
    </message>
    <message>
        <source>&amp;From the start</source>
        <translation>&amp;Von Anfang an</translation>
    </message>
    <message>
        <source>Before the first step, where no number has been computed</source>
        <translation>Vor den ersten Schritt, wo noch keine Zahl berechnet ist</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>This starts the network&apos;s training over: see Network (Ctrl+4)</source>
        <translation>Das beginnt das Training des Netzes neu: siehe Netz (Strg+4)</translation>
    </message>
    <message>
        <source>This leads to the start of a lab&apos;s expression</source>
        <translation>Das führt zum Anfang des Ausdrucks in einem Labor</translation>
    </message>
    <message>
        <source>In this lab there is nothing to step through</source>
        <translation>In diesem Labor gibt es keine Schritte</translation>
    </message>
    <message>
        <source>An expression has no samples, batches and epochs: step by node or by phase</source>
        <translation>Ein Ausdruck hat keine Samples, Batches und Epochen: in Knoten oder Phasen schreiten</translation>
    </message>
</context>
<context>
    <name>RunEdits</name>
    <message>
        <source>At most {count} runs can have a note. Clear one, or forget a run with one, first.</source>
        <translation>Höchstens {count} Läufe können eine Notiz haben. Zuerst eine leeren oder einen Lauf mit Notiz vergessen.</translation>
    </message>
    <message>
        <source>Note on run {number}</source>
        <translation>Notiz zu Lauf {number}</translation>
    </message>
    <message>
        <source>Forget run {number}</source>
        <translation>Lauf {number} vergessen</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>No run yet: train with F5, then change something and Reset.</source>
        <translation>Noch kein Lauf: mit F5 trainieren, dann etwas ändern und Zurücksetzen.</translation>
    </message>
    <message>
        <source>Settings in which the two chosen runs differ</source>
        <translation>Einstellungen, in denen sich die zwei gewählten Läufe unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin</translation>
    </message>
    <message>
        <source>Bring this run&apos;s settings and weights back; Undo returns</source>
        <translation>Einstellungen und Gewichte dieses Laufs zurückholen; Rückgängig kehrt zurück</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Runs of this project</source>
        <extracomment>Milliseconds between two looks at the training that goes on.</extracomment>
        <translation>Läufe dieses Projekts</translation>
    </message>
    <message>
        <source>Every training from fresh weights is a run, and saved with the project. Tick one to see its loss behind the present one. Choose two (Ctrl+click) to see in which settings they differ.</source>
        <translation>Jedes Training ab neuen Gewichten ist ein Lauf und wird mit dem Projekt gespeichert. Ein Häkchen zeigt seinen Verlust hinter dem jetzigen. Zwei ausgewählte (Strg+Klick) zeigen, in welchen Einstellungen sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>Of more than {count}, the oldest without a note goes.</source>
        <translation>Von mehr als {count} geht der älteste ohne Notiz.</translation>
    </message>
    <message>
        <source>Take this run off the list; Undo returns</source>
        <translation>Diesen Lauf aus der Liste nehmen; Rückgängig bringt ihn zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Take its &amp;settings</source>
        <translation>&amp;Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Bring this run&apos;s settings back, untrained: its weights were not stored. Undo returns</source>
        <translation>Einstellungen dieses Laufs zurückholen, untrainiert: Seine Gewichte wurden nicht gespeichert. Rückgängig kehrt zurück</translation>
    </message>
    <message>
        <source>run {number}</source>
        <translation>Lauf {number}</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>They differ in:</source>
        <translation>Sie unterscheiden sich in:</translation>
    </message>
    <message>
        <source>Both have the same settings.</source>
        <translation>Beide haben dieselben Einstellungen.</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>run, in Loss</source>
        <translation>Lauf, im Verlust</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>note (double-click)</source>
        <translation>Notiz (Doppelklick)</translation>
    </message>
    <message>
        <source>{number}, now</source>
        <translation>{number}, jetzt</translation>
    </message>
</context>
<context>
    <name>RunToolBar</name>
    <message>
        <source>Run</source>
        <extracomment>Pixels for the preset&apos;s name.</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>More controls</source>
        <extracomment>In which workspaces each part of the toolbar is shown.</extracomment>
        <translation>Weitere Bedienelemente</translation>
    </message>
    <message>
        <source>The controls that have no room here</source>
        <translation>Was hier keinen Platz hat</translation>
    </message>
    <message>
        <source>Preset: {title}</source>
        <translation>Vorlage: {title}</translation>
    </message>
    <message>
        <source>{preset}. Start from a ready-made project</source>
        <translation>{preset}. Mit einem fertigen Projekt beginnen</translation>
    </message>
    <message>
        <source>Own project</source>
        <translation>Eigenes Projekt</translation>
    </message>
    <message>
        <source>{title}, changed</source>
        <translation>{title}, geändert</translation>
    </message>
</context>
<context>
    <name>RungSwitch</name>
    <message>
        <source>How much of the network to look at</source>
        <translation>Wie viel vom Netz zu sehen ist</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>other details</source>
        <translation>andere Einzelheiten</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>nicht gleich</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>train share</source>
        <translation>Trainingsanteil</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>seed of data</source>
        <translation>Seed der Daten</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>initialisation</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>seed of weights</source>
        <translation>Seed der Gewichte</translation>
    </message>
    <message>
        <source>links cut</source>
        <translation>getrennte Verbindungen</translation>
    </message>
    <message>
        <source>links over layers</source>
        <translation>Verbindungen über Schichten</translation>
    </message>
    <message>
        <source>neurons switched off</source>
        <translation>abgeschaltete Neuronen</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>all samples</source>
        <translation>alle Samples</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1-Strafterm</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2-Strafterm</translation>
    </message>
    <message>
        <source>seed of shuffle</source>
        <translation>Seed des Mischens</translation>
    </message>
    <message>
        <source>bugs switched on</source>
        <translation>eingeschaltete Fehler</translation>
    </message>
</context>
<context>
    <name>SampleLegend</name>
    <message>
        <source>Legend</source>
        <extracomment>More classes than these are not told apart by markers.</extracomment>
        <translation>Legende</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>Klasse {name}</translation>
    </message>
    <message>
        <source>Training samples are filled, test samples hollow. The ring is around the sample in focus.</source>
        <translation>Trainingssamples sind gefüllt, Testsamples hohl. Der Ring umgibt das Sample im Fokus.</translation>
    </message>
    <message>
        <source>Class +1 is a blue circle, class −1 an orange square.</source>
        <translation>Klasse +1 ist ein blauer Kreis, Klasse −1 ein oranges Quadrat.</translation>
    </message>
</context>
<context>
    <name>SampleModel</name>
    <message>
        <source>test</source>
        <extracomment>The role under which a share, from 0 to 1 of the largest, is found.</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>{sample}, looked at</source>
        <translation>{sample}, im Blick</translation>
    </message>
</context>
<context>
    <name>SamplePicture</name>
    <message>
        <source>The sample as a picture</source>
        <translation>Das Sample als Bild</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Table of samples</source>
        <extracomment>So many rows are measured for the width of a column. Room for the mark that the table is sorted by a column. When a row was clicked or Enter pressed on it; carries its Focus.</extracomment>
        <translation>Tabelle der Samples</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The input {name}, as the network gets it: scaled, where scaling is on.</source>
        <translation>Der Eingang {name}, wie das Netz ihn bekommt: skaliert, wo die Skalierung ein ist.</translation>
    </message>
    <message>
        <source>The probability that softmax gives to the answered class.</source>
        <translation>Die Wahrscheinlichkeit, die Softmax der geantworteten Klasse gibt.</translation>
    </message>
    <message>
        <source>The sample&apos;s place in its part. A click looks at it everywhere.</source>
        <translation>Der Platz des Samples in seinem Teil. Ein Klick zeigt es überall.</translation>
    </message>
    <message>
        <source>Training samples teach the network; test samples it never sees.</source>
        <translation>Trainingssamples lehren das Netz; Testsamples sieht es nie.</translation>
    </message>
    <message>
        <source>What is true of the sample.</source>
        <translation>Was für das Sample wahr ist.</translation>
    </message>
    <message>
        <source>What the network answers now.</source>
        <translation>Was das Netz jetzt antwortet.</translation>
    </message>
    <message>
        <source>Whether the answered class is the true one.</source>
        <translation>Ob die geantwortete Klasse die wahre ist.</translation>
    </message>
    <message>
        <source>The output neuron&apos;s number: above 0 the answer is the second class.</source>
        <translation>Die Zahl des Ausgabeneurons: Über 0 ist die Antwort die zweite Klasse.</translation>
    </message>
    <message>
        <source>Target minus answer: what the answer lacks.</source>
        <translation>Zielwert minus Antwort: was der Antwort fehlt.</translation>
    </message>
    <message>
        <source>The sample&apos;s own loss, without any penalty.</source>
        <translation>Der eigene Verlust des Samples, ohne Strafterm.</translation>
    </message>
    <message>
        <source>Which sample pulls hardest: how long the gradient of its own loss is, over all weights and biases that are not frozen, as a share of the sum of these lengths over the training part. Test samples pull at nothing. The gradients are the true ones, also with a bug switched on.</source>
        <translation>Welches Sample am stärksten zieht: wie lang der Gradient seines eigenen Verlusts ist, über alle nicht eingefrorenen Gewichte und Biases, als Anteil an der Summe dieser Längen über den Trainingsteil. Testsamples ziehen an nichts. Die Gradienten sind die richtigen, auch wenn ein Fehler eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The sample as a picture.</source>
        <translation>Das Sample als Bild.</translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>There is no column {name}.</source>
        <translation>Es gibt keine Spalte {name}.</translation>
    </message>
    <message>
        <source>The samples are on their way …</source>
        <translation>Die Samples sind unterwegs …</translation>
    </message>
    <message>
        <source>No sample is like that.</source>
        <translation>So ist kein Sample.</translation>
    </message>
    <message numerus="yes">
        <source>%n samples, each with its pull at the weights</source>
        <translation>
            <numerusform>%n Sample mit seinem Zug an den Gewichten</numerusform>
            <numerusform>%n Samples, jedes mit seinem Zug an den Gewichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n samples</source>
        <translation>
            <numerusform>{shown} von %n Sample</numerusform>
            <numerusform>{shown} von %n Samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>The file&apos;s name has another ending.
Let it end in one of these: {endings}.</source>
        <extracomment>What a file&apos;s name may hold everywhere; all else becomes a line. When a file has been written; carries a line that says so.</extracomment>
        <translation>Der Dateiname hat eine andere Endung.
Auf eine von diesen enden lassen: {endings}.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ScaleLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Orange is −1 and below, blue +1 and above: the answer at each place, and in each point its target. The line is where the answer is 0. Points with thick rims are test samples.</source>
        <translation>Orange ist −1 und darunter, Blau +1 und darüber: die Antwort an jeder Stelle und in jedem Punkt sein Zielwert. Auf der Linie ist die Antwort 0. Punkte mit dickem Rand sind Testsamples.</translation>
    </message>
    <message>
        <source>answer, target</source>
        <translation>Antwort, Zielwert</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search the graph</source>
        <extracomment>When a hit is to be shown; carries its node. When the field was closed.</extracomment>
        <translation>Den Graphen durchsuchen</translation>
    </message>
    <message>
        <source>A name or an operation; Enter leads to the next one found</source>
        <translation>Ein Name oder eine Operation; Eingabe führt zum nächsten Treffer</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Die Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>a, b, ×, tanh …</source>
        <translation>a, b, ×, tanh …</translation>
    </message>
    <message>
        <source>w1, 2.3, tanh, loss …</source>
        <translation>w1, 2.3, tanh, loss …</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>hits: {count}</source>
        <translation>Treffer: {count}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>SearchPicture</name>
    <message>
        <source>The graph that is searched</source>
        <extracomment>Room below a node for its places on the list. A small graph is not drawn larger than this.</extracomment>
        <translation>Der durchsuchte Graph</translation>
    </message>
</context>
<context>
    <name>SelectionEdits</name>
    <message>
        <source>Give {layer} {size} neurons</source>
        <translation>{layer}: {size} Neuronen</translation>
    </message>
    <message>
        <source>Use {activation} in {layer}</source>
        <translation>{activation} in {layer} verwenden</translation>
    </message>
    <message>
        <source>Initial weights of {layer}</source>
        <translation>Anfangsgewichte von {layer}</translation>
    </message>
    <message>
        <source>Freeze {what}</source>
        <translation>{what} einfrieren</translation>
    </message>
    <message>
        <source>Unfreeze {what}</source>
        <translation>{what} auftauen</translation>
    </message>
    <message>
        <source>Rename {neuron}</source>
        <translation>{neuron} umbenennen</translation>
    </message>
    <message>
        <source>Use the layer&apos;s activation in {neurons}</source>
        <translation>Die Aktivierung der Schicht in {neurons} verwenden</translation>
    </message>
    <message>
        <source>Use {activation} in {neurons}</source>
        <translation>{activation} in {neurons} verwenden</translation>
    </message>
    <message>
        <source>Disable {neurons}</source>
        <translation>{neurons} abschalten</translation>
    </message>
    <message>
        <source>Enable {neurons}</source>
        <translation>{neurons} einschalten</translation>
    </message>
    <message>
        <source>Cut {links}</source>
        <translation>{links} trennen</translation>
    </message>
    <message>
        <source>link {title}</source>
        <translation>Verbindung {title}</translation>
    </message>
    <message>
        <source>Set weight of {links}</source>
        <translation>Gewicht setzen: {links}</translation>
    </message>
    <message>
        <source>Set bias of {neurons}</source>
        <translation>Bias setzen: {neurons}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The loss left all bounds in epoch {epoch}. Lower the learning rate, then Reset.</source>
        <extracomment>Milliseconds between two refreshes of the subject&apos;s numbers while training, so that they can be read. A refresh of a large network&apos;s graph takes long; then it rests so many times as long. When prepared data has arrived, or the data in use was replaced. When training starts or ends; carries whether it runs. When training ended by itself, or a step came to a breakpoint; carries a Halted message. When the position in the training or in the expression in front changed, or what stands there. When a step or a rewind takes longer, and when it ends; carries whether it goes on. While a step or a rewind goes on; carries how far it has come, from 0 to 1. When stepping by itself begins or ends; carries whether it goes on. When the worker has other findings about the training&apos;s health; carries them. One calm line for the user about something that happened. When the learner has done something that a lesson may have asked for; carries its name, such as &quot;guessed&quot;, and a number or None.</extracomment>
        <translation>Der Verlust hat in Epoche {epoch} alle Grenzen verlassen. Die Lernrate senken, dann Zurücksetzen.</translation>
    </message>
    <message>
        <source>The batch begins again: something was changed in the middle of it.</source>
        <translation>Der Batch beginnt noch einmal: Mitten in ihm wurde etwas geändert.</translation>
    </message>
    <message>
        <source>Not rewound: something was changed meanwhile.</source>
        <translation>Nicht zurückgespult: Inzwischen wurde etwas geändert.</translation>
    </message>
</context>
<context>
    <name>SetGrid</name>
    <message>
        <source>classes</source>
        <extracomment>What is in each group, in the order in which a learner best meets it. What is drawn stands beside the toy sets, the table that was imported last beside the other real ones. When the user chose a set; carries its name.</extracomment>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>To which class does a sample belong?</source>
        <translation>Zu welcher Klasse gehört ein Sample?</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>Which number goes with a sample?</source>
        <translation>Welche Zahl gehört zu einem Sample?</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>Sets that were measured, and come with scikit-learn.</source>
        <translation>Gemessene Datensätze, die mit scikit-learn kommen.</translation>
    </message>
    <message>
        <source>draw …</source>
        <translation>eigene …</translation>
    </message>
</context>
<context>
    <name>SetUpNote</name>
    <message>
        <source>Set up for this step. Your own project is kept and comes back when you leave.</source>
        <translation>Für diesen Schritt eingerichtet. Das eigene Projekt bleibt erhalten und kommt beim Verlassen zurück.</translation>
    </message>
    <message>
        <source>&amp;Set up again</source>
        <translation>&amp;Neu einrichten</translation>
    </message>
    <message>
        <source>Prepare the window for this step as at its beginning</source>
        <translation>Das Fenster für diesen Schritt wie an seinem Anfang herrichten</translation>
    </message>
</context>
<context>
    <name>SettingErrors</name>
    <message>
        <source>{field} must be greater than {gt}.
Choose a larger number.</source>
        <translation>{field} muss größer als {gt} sein.
Eine größere Zahl wählen.</translation>
    </message>
    <message>
        <source>{field} must be at least {ge}.
Choose a larger number.</source>
        <translation>{field} muss mindestens {ge} sein.
Eine größere Zahl wählen.</translation>
    </message>
    <message>
        <source>{field} must be less than {lt}.
Choose a smaller number.</source>
        <translation>{field} muss kleiner als {lt} sein.
Eine kleinere Zahl wählen.</translation>
    </message>
    <message>
        <source>{field} must be at most {le}.
Choose a smaller number.</source>
        <translation>{field} darf höchstens {le} sein.
Eine kleinere Zahl wählen.</translation>
    </message>
    <message>
        <source>{field} must be a whole number.
Write one without a point.</source>
        <translation>{field} muss eine ganze Zahl sein.
Eine ohne Punkt schreiben.</translation>
    </message>
    <message>
        <source>{field} must be a finite number.
Write a number.</source>
        <translation>{field} muss eine endliche Zahl sein.
Eine Zahl schreiben.</translation>
    </message>
    <message>
        <source>{field} must be at most {max_length}.
Take some away.</source>
        <translation>{field} darf höchstens {max_length} sein.
Einige wegnehmen.</translation>
    </message>
    <message>
        <source>{field} must be at least {min_length}.
Add some.</source>
        <translation>{field} muss mindestens {min_length} sein.
Einige hinzufügen.</translation>
    </message>
    <message>
        <source>{field} is none of the known ones.
Choose one of these: {expected}.</source>
        <translation>{field} ist nicht bekannt.
Eines von diesen wählen: {expected}.</translation>
    </message>
    <message>
        <source>{field} is missing.
Write it in, or use another copy.</source>
        <translation>{field} fehlt.
Einfügen oder eine andere Kopie nehmen.</translation>
    </message>
    <message>
        <source>{field} is not known here.
Check how it is spelled, or take it out.</source>
        <translation>{field} ist hier nicht bekannt.
Die Schreibweise prüfen oder löschen.</translation>
    </message>
    <message>
        <source>{field} is on or off.
Write true or false.</source>
        <translation>{field} ist an oder aus.
true oder false schreiben.</translation>
    </message>
    <message>
        <source>{field} must be a text.
Write it in quotation marks.</source>
        <translation>{field} muss ein Text sein.
In Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>{field} is not written as it has to be.
Compare it with another project.</source>
        <translation>{field} ist nicht so geschrieben, wie es sein muss.
Mit einem anderen Projekt vergleichen.</translation>
    </message>
    <message>
        <source>{field} does not have the form it has to.
Compare it with another project.</source>
        <translation>{field} hat nicht die nötige Form.
Mit einem anderen Projekt vergleichen.</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>The number of samples</source>
        <translation>Die Zahl der Samples</translation>
    </message>
    <message>
        <source>The noise</source>
        <translation>Das Rauschen</translation>
    </message>
    <message>
        <source>The train share</source>
        <translation>Der Trainingsanteil</translation>
    </message>
    <message>
        <source>The number of classes</source>
        <translation>Die Zahl der Klassen</translation>
    </message>
    <message>
        <source>The batch size</source>
        <translation>Die Batchgröße</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>Der Seed</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>Die Lernrate</translation>
    </message>
    <message>
        <source>The number of epochs</source>
        <translation>Die Zahl der Epochen</translation>
    </message>
    <message>
        <source>The L1 penalty</source>
        <translation>Der L1-Strafterm</translation>
    </message>
    <message>
        <source>The L2 penalty</source>
        <translation>Der L2-Strafterm</translation>
    </message>
    <message>
        <source>The number of layers</source>
        <translation>Die Zahl der Schichten</translation>
    </message>
    <message>
        <source>The number of neurons</source>
        <translation>Die Zahl der Neuronen</translation>
    </message>
    <message>
        <source>The number of inputs</source>
        <translation>Die Zahl der Eingänge</translation>
    </message>
    <message>
        <source>The label</source>
        <translation>Die Beschriftung</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>Der Verlust</translation>
    </message>
    <message>
        <source>The optimizer</source>
        <translation>Der Optimierer</translation>
    </message>
    <message>
        <source>The activation</source>
        <translation>Die Aktivierung</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Das Netz</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>neuron {number}</source>
        <translation>Neuron {number}</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>Punkt {number}</translation>
    </message>
    <message>
        <source>breakpoint {number}</source>
        <translation>Haltepunkt {number}</translation>
    </message>
    <message>
        <source>pin {number}</source>
        <translation>angehefteter Wert {number}</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netz</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>die Daten</translation>
    </message>
    <message>
        <source>the training</source>
        <translation>das Training</translation>
    </message>
    <message>
        <source>the labs</source>
        <translation>die Labore</translation>
    </message>
    <message>
        <source>the breakpoints</source>
        <translation>die Haltepunkte</translation>
    </message>
    <message>
        <source>the trained weights</source>
        <translation>die trainierten Gewichte</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>die Tabelle</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <source>One link is listed twice in {field}.
Take one of the two out.</source>
        <translation>Eine Verbindung steht zweimal in {field}.
Eine der beiden löschen.</translation>
    </message>
    <message>
        <source>The network would have more than {most:,} links.
Make its layers smaller.</source>
        <translation>Das Netz hätte mehr als {most:,} Verbindungen.
Seine Schichten kleiner machen.</translation>
    </message>
    <message>
        <source>A link of {field} comes from neuron {name}, which is not there.
Start it at a neuron or input of this network.</source>
        <translation>Eine Verbindung aus {field} kommt von Neuron {name}, das es nicht gibt.
Sie an einem Neuron oder Eingang dieses Netzes beginnen.</translation>
    </message>
    <message>
        <source>A link of {field} comes from input {name}, which is not there.
Start it at a neuron or input of this network.</source>
        <translation>Eine Verbindung aus {field} kommt von Eingang {name}, den es nicht gibt.
Sie an einem Neuron oder Eingang dieses Netzes beginnen.</translation>
    </message>
    <message>
        <source>A link of {field} leads into {name}, which is no neuron.
Lead it into one of this network.</source>
        <translation>Eine Verbindung aus {field} führt in {name}, das kein Neuron ist.
Sie in eines dieses Netzes führen.</translation>
    </message>
    <message>
        <source>The link from {source} to {target} in {field} does not lead forward.
Lead it from an earlier layer to a later one.</source>
        <translation>Die Verbindung von {source} nach {target} in {field} führt nicht vorwärts.
Sie von einer früheren Schicht in eine spätere führen.</translation>
    </message>
    <message>
        <source>There is no link from {source} to {target} that could be cut.
Only links between neighbouring layers are cut.</source>
        <translation>Von {source} nach {target} gibt es keine Verbindung, die sich trennen ließe.
Nur Verbindungen zwischen benachbarten Schichten trennen.</translation>
    </message>
    <message>
        <source>{source} and {target} are in neighbouring layers, which are joined anyway.
Let the link skip at least one layer.</source>
        <translation>{source} und {target} sind in benachbarten Schichten, die ohnehin verbunden sind.
Die Verbindung mindestens eine Schicht überspringen lassen.</translation>
    </message>
    <message>
        <source>There is no link from {source} to {target} that could be frozen.
Freeze one that is there.</source>
        <translation>Von {source} nach {target} gibt es keine Verbindung, die sich einfrieren ließe.
Eine einfrieren, die da ist.</translation>
    </message>
    <message>
        <source>A link comes from {name}, which is no input of these data.
Choose other data, or take it out.</source>
        <translation>Eine Verbindung kommt von {name}, das kein Eingang dieser Daten ist.
Andere Daten wählen oder sie löschen.</translation>
    </message>
    <message>
        <source>A layer can&apos;t have {size} neurons.
Choose a whole number from 1 to {most}.</source>
        <translation>Eine Schicht kann nicht {size} Neuronen haben.
Eine ganze Zahl von 1 bis {most} wählen.</translation>
    </message>
    <message>
        <source>Two neurons have the same name.
Give each a name of its own.</source>
        <translation>Zwei Neuronen haben denselben Namen.
Jedem einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>One input is listed twice.
Take one of the two out.</source>
        <translation>Ein Eingang steht zweimal da.
Einen der beiden löschen.</translation>
    </message>
    <message>
        <source>This neuron has {count} inputs, but not as many weights.
Give each input one.</source>
        <translation>Dieses Neuron hat {count} Eingänge, aber nicht ebenso viele Gewichte.
Jedem Eingang eines geben.</translation>
    </message>
    <message>
        <source>The network takes {name}, but the data have too few columns for it: {columns}.
Switch this input off, or choose other data.</source>
        <translation>Das Netz nimmt {name}, aber die Daten haben dafür zu wenige Spalten: {columns}.
Diesen Eingang ausschalten oder andere Daten wählen.</translation>
    </message>
    <message>
        <source>There is no table to learn from.
Import one, or choose another data set.</source>
        <translation>Es gibt keine Tabelle zum Lernen.
Eine importieren oder einen anderen Datensatz wählen.</translation>
    </message>
    <message>
        <source>The data {data} come with their classes; {classes} can&apos;t be chosen.
Leave the number of classes at 2.</source>
        <translation>Die Daten {data} bringen ihre Klassen mit; {classes} sind nicht wählbar.
Die Zahl der Klassen bei 2 lassen.</translation>
    </message>
    <message>
        <source>The data {data} have at most {most} classes, not {classes}.
Choose fewer classes.</source>
        <translation>Die Daten {data} haben höchstens {most} Klassen, nicht {classes}.
Weniger Klassen wählen.</translation>
    </message>
    <message>
        <source>The sheet for drawing has no width or no height.
Put left before right, and bottom below top.</source>
        <translation>Das Blatt zum Zeichnen hat keine Breite oder keine Höhe.
Links vor rechts setzen und unten unter oben.</translation>
    </message>
    <message>
        <source>{count} classes do not fit what is to be predicted.
Import the table again.</source>
        <translation>{count} Klassen passen nicht zu dem, was vorherzusagen ist.
Die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>A column&apos;s name is longer than {most} characters.
Shorten it, and import the table again.</source>
        <translation>Der Name einer Spalte ist länger als {most} Zeichen.
Ihn kürzen und die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>A class&apos;s name is longer than {most} characters.
Shorten it, and import the table again.</source>
        <translation>Der Name einer Klasse ist länger als {most} Zeichen.
Ihn kürzen und die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>The table has neither its numbers nor a file to read them from.
Import the table again.</source>
        <translation>Die Tabelle hat weder ihre Zahlen noch eine Datei, aus der sie zu lesen wären.
Die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>The table&apos;s numbers are not {rows} lines of {width}.
Import the table again.</source>
        <translation>Die Zahlen der Tabelle sind nicht {rows} Zeilen zu je {width}.
Die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>Something among the table&apos;s numbers is none.
Import the table again.</source>
        <translation>Etwas unter den Zahlen der Tabelle ist keine.
Die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>A number of the table is beyond ±{most:g}.
Use a larger unit, and import the table again.</source>
        <translation>Eine Zahl der Tabelle liegt jenseits von ±{most:g}.
Eine größere Einheit nehmen und die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>A target in the table is none of its classes.
Import the table again.</source>
        <translation>Ein Zielwert in der Tabelle ist keine ihrer Klassen.
Die Tabelle noch einmal importieren.</translation>
    </message>
    <message>
        <source>The batch size is {size}, but the training part has only {count} samples.
Choose a smaller batch size, or more samples.</source>
        <translation>Die Batchgröße ist {size}, aber der Trainingsteil hat nur {count} Samples.
Eine kleinere Batchgröße oder mehr Samples wählen.</translation>
    </message>
    <message>
        <source>The loss {loss} does not fit the data {data}.
Choose one that does: {fitting}.</source>
        <translation>Der Verlust {loss} passt nicht zu den Daten {data}.
Einen passenden wählen: {fitting}.</translation>
    </message>
    <message>
        <source>The loss {loss} needs an output neuron for each class: at least {least}, not {size}.
Add output neurons, or choose another loss.</source>
        <translation>Der Verlust {loss} braucht ein Ausgabeneuron je Klasse: mindestens {least}, nicht {size}.
Ausgabeneuronen hinzufügen oder einen anderen Verlust wählen.</translation>
    </message>
    <message>
        <source>The loss {loss} needs one output neuron, not {size}.
Take output neurons away, or choose another loss.</source>
        <translation>Der Verlust {loss} braucht ein Ausgabeneuron, nicht {size}.
Ausgabeneuronen wegnehmen oder einen anderen Verlust wählen.</translation>
    </message>
    <message>
        <source>There are {count} trained numbers in {name}, but the network has {parameters} parameters.
Take the trained weights out to open the project untrained.</source>
        <translation>In {name} sind {count} trainierte Zahlen, aber das Netz hat {parameters} Parameter.
Die trainierten Gewichte löschen, um das Projekt untrainiert zu öffnen.</translation>
    </message>
    <message>
        <source>The training stands at batch {batch}, counted from 0, but an epoch has {batches} batches.
Take the trained weights out to open the project untrained.</source>
        <translation>Das Training steht bei Batch {batch}, von 0 an gezählt, aber eine Epoche hat {batches} Batches.
Die trainierten Gewichte löschen, um das Projekt untrainiert zu öffnen.</translation>
    </message>
    <message>
        <source>{count:,} trainings are too many.
Try at most {most:,}: list fewer values.</source>
        <translation>{count:,} Trainings sind zu viele.
Höchstens {most:,} versuchen: weniger Werte aufzählen.</translation>
    </message>
    <message>
        <source>There are characters in this text that can&apos;t be shown.
Type it anew.</source>
        <translation>In diesem Text sind Zeichen, die sich nicht zeigen lassen.
Neu tippen.</translation>
    </message>
    <message>
        <source>This text is empty.
Write something.</source>
        <translation>Dieser Text ist leer.
Etwas schreiben.</translation>
    </message>
    <message>
        <source>A title has one line.
Put the rest into the task.</source>
        <translation>Ein Titel hat eine Zeile.
Den Rest in die Aufgabe schreiben.</translation>
    </message>
    <message>
        <source>The runs are not in the order of their numbers.
Put them in order.</source>
        <translation>Die Läufe stehen nicht in der Reihenfolge ihrer Nummern.
Sie ordnen.</translation>
    </message>
    <message>
        <source>Two runs are said to be the one that goes on.
Let one of them be.</source>
        <translation>Zwei Läufe gelten als der, der weitergeht.
Einen davon gelten lassen.</translation>
    </message>
    <message>
        <source>The runs have more than {most:,} epochs together.
Take one of them out.</source>
        <translation>Die Läufe haben zusammen mehr als {most:,} Epochen.
Einen davon löschen.</translation>
    </message>
    <message>
        <source>Run {place}, counted from 0, does not fit the project.
Take this run out.</source>
        <translation>Lauf {place}, von 0 an gezählt, passt nicht zum Projekt.
Diesen Lauf löschen.</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Network: from neuron to neuron</source>
        <translation>Netz: von Neuron zu Neuron</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Network: select several</source>
        <translation>Netz: mehrere auswählen</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Network: walk a neuron&apos;s links</source>
        <translation>Netz: den Verbindungen eines Neurons folgen</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Network: move neurons or layers</source>
        <translation>Netz: Neuronen oder Schichten verschieben</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Network: settings of what is selected</source>
        <translation>Netz: Einstellungen der Auswahl</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Computation graph: from node to node</source>
        <translation>Rechengraph: von Knoten zu Knoten</translation>
    </message>
    <message>
        <source>Computation graph: look into a neuron</source>
        <translation>Rechengraph: in ein Neuron hineinsehen</translation>
    </message>
    <message>
        <source>Output: from sample to sample</source>
        <translation>Ausgabe: von Sample zu Sample</translation>
    </message>
    <message>
        <source>left and right</source>
        <translation>links und rechts</translation>
    </message>
</context>
<context>
    <name>ShowMenu</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Column from left to right</source>
        <translation>Spalte von links nach rechts</translation>
    </message>
    <message>
        <source>Column upwards</source>
        <translation>Spalte nach oben</translation>
    </message>
    <message>
        <source>What the other columns are held at</source>
        <translation>Worauf die anderen Spalten festgehalten werden</translation>
    </message>
    <message>
        <source>rest: mean</source>
        <translation>Rest: Mittel</translation>
    </message>
    <message>
        <source>rest: focus</source>
        <translation>Rest: Fokus</translation>
    </message>
    <message>
        <source>All other columns stay at their mean over the training part, or as in the sample in focus.</source>
        <translation>Alle anderen Spalten bleiben in ihrem Mittel über den Trainingsteil oder wie im Sample im Fokus.</translation>
    </message>
</context>
<context>
    <name>Slope</name>
    <message>
        <source>forward</source>
        <extracomment>The name of an expression that was given none. With a smaller h, rounding hides how large the error of a parabola is. Errors by rounding that are smaller, measured by the slope, are not worth a word; on a line still less.</extracomment>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <source>central</source>
        <translation>zentral</translation>
    </message>
    <message>
        <source>h is 0: rise and run are both 0, and 0 / 0 says nothing. Make h small, not zero.</source>
        <translation>h ist 0: Anstieg und Strecke sind beide 0, und 0 / 0 sagt nichts. h klein machen, nicht null.</translation>
    </message>
    <message>
        <source>The formula has no value at the other point.</source>
        <translation>Die Formel hat am anderen Punkt keinen Wert.</translation>
    </message>
    <message>
        <source>h is so small that {name} + h is rounded back to {name} itself: nothing rises.</source>
        <translation>h ist so klein, dass {name} + h wieder auf {name} selbst gerundet wird: Nichts steigt an.</translation>
    </message>
    <message>
        <source>From {name} = {start} to {end}, the result goes from {before} to {after}.</source>
        <translation>Von {name} = {start} bis {end} geht das Ergebnis von {before} auf {after}.</translation>
    </message>
    <message>
        <source>The engine has no exact slope here to compare with.</source>
        <translation>Die Engine hat hier keine exakte Steigung zum Vergleichen.</translation>
    </message>
    <message>
        <source>There is a corner here: the slope is {below} to the left and {above} to the right. There is no single one; backward() takes {exact}.</source>
        <translation>Hier ist eine Ecke: Die Steigung ist links {below} und rechts {above}. Eine einzige gibt es nicht; backward() nimmt {exact}.</translation>
    </message>
    <message>
        <source>Rounding has taken over: a larger h comes nearer to the slope.</source>
        <translation>Das Runden hat überhandgenommen: Ein größeres h kommt der Steigung näher.</translation>
    </message>
    <message>
        <source>The curve is a straight line here: any h gives its slope.</source>
        <translation>Die Kurve ist hier eine Gerade: Jedes h ergibt ihre Steigung.</translation>
    </message>
    <message>
        <source>{name} is nudged by {run}: the result, {before}, moves by {rise}.</source>
        <translation>{name} wird um {run} angestupst: Das Ergebnis, {before}, bewegt sich um {rise}.</translation>
    </message>
    <message>
        <source>On a quadratic the central difference has no truncation error at all: what the bend adds on one side it takes away on the other.</source>
        <translation>Bei einer quadratischen Funktion hat der zentrale Differenzenquotient gar keinen Abbruchfehler: Was die Biegung auf einer Seite dazugibt, nimmt sie auf der anderen weg.</translation>
    </message>
    <message>
        <source>A negative h looks to the other side, as the {other} difference does; the slope keeps its sign.</source>
        <translation>Ein negatives h blickt zur anderen Seite, wie der Differenzenquotient „{other}“; die Steigung behält ihr Vorzeichen.</translation>
    </message>
    <message>
        <source>The curve is flat here: its exact slope is 0.</source>
        <translation>Die Kurve ist hier flach: Ihre exakte Steigung ist 0.</translation>
    </message>
    <message>
        <source>The curve is flat here: the exact slope is 0, and you measure {factor} · h.</source>
        <translation>Die Kurve ist hier flach: Die exakte Steigung ist 0, gemessen wird {factor} · h.</translation>
    </message>
    <message>
        <source>The error is {factor} · h: half of h, half of the error.</source>
        <translation>Der Fehler ist {factor} · h: halbes h, halber Fehler.</translation>
    </message>
</context>
<context>
    <name>SlopeEdits</name>
    <message>
        <source>Type a formula</source>
        <translation>Eine Formel eingeben</translation>
    </message>
    <message>
        <source>Take the formula {title}</source>
        <translation>Die Formel {title} nehmen</translation>
    </message>
    <message>
        <source>Set {name}</source>
        <translation>{name} setzen</translation>
    </message>
    <message>
        <source>Nudge {name}</source>
        <translation>{name} anstupsen</translation>
    </message>
    <message>
        <source>Set h</source>
        <translation>h setzen</translation>
    </message>
    <message>
        <source>Choose the difference</source>
        <translation>Die Differenz wählen</translation>
    </message>
</context>
<context>
    <name>SlopePanel</name>
    <message>
        <source>Slope</source>
        <extracomment>Pixels of the column with the controls.</extracomment>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>Drag the filled point along the curve, and the ring to change h. The wheel zooms in: near enough, every smooth curve is straight.</source>
        <translation>Den gefüllten Punkt auf der Kurve ziehen und den Ring, um h zu ändern. Das Rad zoomt: Nahe genug ist jede glatte Kurve gerade.</translation>
    </message>
    <message>
        <source>Error of the measured slope, for each h</source>
        <translation>Fehler der gemessenen Steigung, für jedes h</translation>
    </message>
    <message>
        <source>how fast {result} moves with {name}</source>
        <translation>wie schnell sich {result} mit {name} bewegt</translation>
    </message>
</context>
<context>
    <name>Space</name>
    <message>
        <source>inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>PC&#xa0;{number}</source>
        <translation>PC {number}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>neuron {name}</source>
        <translation>Neuron {name}</translation>
    </message>
    <message>
        <source>How often each number comes in.</source>
        <translation>Wie oft jede Zahl hereinkommt.</translation>
    </message>
    <message>
        <source>The samples as they come in.</source>
        <translation>Die Samples, wie sie hereinkommen.</translation>
    </message>
    <message>
        <source>How often it answers what.</source>
        <translation>Wie oft es was antwortet.</translation>
    </message>
    <message>
        <source>The samples where the output layer&apos;s answers are.</source>
        <translation>Die Samples, wo die Antworten der Ausgabeschicht sind.</translation>
    </message>
    <message>
        <source>The samples, and the line of all inputs, as {layer} sees them.</source>
        <translation>Die Samples und die Gerade aller Eingänge, wie {layer} sie sieht.</translation>
    </message>
    <message>
        <source>The samples, and the input plane&apos;s straight lines, as {layer} sees them.</source>
        <translation>Die Samples und die Geraden der Eingangsebene, wie {layer} sie sieht.</translation>
    </message>
    <message>
        <source>The samples as {layer} sees them.</source>
        <translation>Die Samples, wie {layer} sie sieht.</translation>
    </message>
    <message>
        <source>Blue is a target above 0, orange one below.</source>
        <translation>Blau ist ein Zielwert über 0, Orange einer darunter.</translation>
    </message>
    <message>
        <source>{names}: {share} of the variance of all {count} neurons.</source>
        <translation>{names}: {share} der Varianz aller {count} Neuronen.</translation>
    </message>
    <message>
        <source>{names}: {share} of the variance of all {count} columns, standardised.</source>
        <translation>{names}: {share} der Varianz aller {count} Spalten, standardisiert.</translation>
    </message>
    <message>
        <source>The output&apos;s straight cut has {right} of {count} training samples right.</source>
        <translation>Der gerade Schnitt der Ausgabe hat {right} von {count} Trainingssamples richtig.</translation>
    </message>
    <message>
        <source>The output&apos;s flat cut through all {size} has {right} of {count} right.</source>
        <translation>Der ebene Schnitt der Ausgabe durch alle {size} hat {right} von {count} richtig.</translation>
    </message>
    <message>
        <source>The output&apos;s flat cut through all {size} has {right} of {count} right;</source>
        <translation>Der ebene Schnitt der Ausgabe durch alle {size} hat {right} von {count} richtig;</translation>
    </message>
    <message>
        <source>dashed is where it meets this picture, the others at their mean.</source>
        <translation>gestrichelt, wo er dieses Bild trifft, die anderen in ihrem Mittel.</translation>
    </message>
</context>
<context>
    <name>SpaceCanvas</name>
    <message>
        <source>The samples as a layer sees them</source>
        <translation>Die Samples, wie eine Schicht sie sieht</translation>
    </message>
    <message numerus="yes">
        <source>Drawn and counted are {count} of %n samples.</source>
        <translation>
            <numerusform>Gezeichnet und gezählt sind {count} von %n Sample.</numerusform>
            <numerusform>Gezeichnet und gezählt sind {count} von %n Samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpacePanel</name>
    <message>
        <source>Space</source>
        <extracomment>How wide the lines are that say what is seen.</extracomment>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>Whether the user chose what is shown; else it is the usual for network and data.</extracomment>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Whose view of the samples is shown: the inputs&apos;, or a layer&apos;s</source>
        <translation>Wessen Sicht der Samples gezeigt wird: die der Eingänge oder die einer Schicht</translation>
    </message>
    <message>
        <source>A column or a neuron. PC 1 and PC 2 are the principal components: the two directions in which the samples spread the most.</source>
        <translation>Eine Spalte oder ein Neuron. PC 1 und PC 2 sind die Hauptkomponenten: die zwei Richtungen, in denen die Samples am meisten streuen.</translation>
    </message>
    <message>
        <source>t&amp;est</source>
        <translation>T&amp;est</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>Testsamples</translation>
    </message>
    <message>
        <source>Show the samples that training never sees.</source>
        <translation>Die Samples zeigen, die das Training nie sieht.</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>wie viele</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>Speed</source>
        <extracomment>Epochs a second of Run at each place of the slider; the last is as fast as the machine can. Steps a second of Play at the same places.</extracomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Play: {play}.</source>
        <translation>Abspielen: {play}.</translation>
    </message>
    <message>
        <source>Run: {run}. Play: {play}.</source>
        <translation>Start: {run}. Abspielen: {play}.</translation>
    </message>
    <message>
        <source>at full speed</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source>{pace} epochs/s</source>
        <translation>{pace} Epochen/s</translation>
    </message>
    <message>
        <source>{pace} steps/s</source>
        <translation>{pace} Schritte/s</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Steps of this lesson</source>
        <extracomment>When a link was followed; carries its kind and target.</extracomment>
        <translation>Schritte dieser Lektion</translation>
    </message>
    <message>
        <source>Title of the step</source>
        <translation>Titel des Schritts</translation>
    </message>
    <message>
        <source>Text of the step</source>
        <translation>Text des Schritts</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>h, how far is nudged</source>
        <extracomment>Places of the slider in a power of ten. When h was changed; carries it and the number of the gesture. When another difference was chosen; carries its name. When what was typed is no h; carries one line for the user.</extracomment>
        <translation>h, wie weit angestupst wird</translation>
    </message>
    <message>
        <source>A number such as 0.5, 1e-4 or −0.01</source>
        <translation>Eine Zahl wie 0.5, 1e-4 oder −0.01</translation>
    </message>
    <message>
        <source>Nudge to the other side</source>
        <translation>Zur anderen Seite anstupsen</translation>
    </message>
    <message>
        <source>Nudge to the other side: change the sign of h</source>
        <translation>Zur anderen Seite anstupsen: das Vorzeichen von h ändern</translation>
    </message>
    <message>
        <source>Size of h</source>
        <translation>Größe von h</translation>
    </message>
    <message>
        <source>From 1 to 0.0000000000000001</source>
        <translation>Von 1 bis 0.0000000000000001</translation>
    </message>
    <message>
        <source>&amp;h</source>
        <translation>&amp;h</translation>
    </message>
    <message>
        <source>h: a number from {low} to {high}, such as 0.001 or 1e-8</source>
        <translation>h: eine Zahl von {low} bis {high}, etwa 0.001 oder 1e-8</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Step one &amp;node</source>
        <translation>Ein &amp;Knoten weiter</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Compute one value, add to one grad, or update one parameter</source>
        <translation>Einen Wert berechnen, zu einem grad addieren oder einen Parameter ändern</translation>
    </message>
    <message>
        <source>Step to the end of the &amp;phase</source>
        <translation>Bis zum Ende der &amp;Phase</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Finish forward, loss, zero_grad, backward or update</source>
        <translation>forward, loss, zero_grad, backward oder update beenden</translation>
    </message>
    <message>
        <source>Step one s&amp;ample</source>
        <translation>Ein &amp;Sample weiter</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Finish this sample&apos;s way forward, or its way backward</source>
        <translation>Den Weg dieses Samples vorwärts oder rückwärts beenden</translation>
    </message>
    <message>
        <source>Step one &amp;batch</source>
        <translation>Ein &amp;Batch weiter</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Finish this batch: forward, backward and update</source>
        <translation>Diesen Batch beenden: forward, backward und update</translation>
    </message>
    <message>
        <source>Step one &amp;epoch</source>
        <translation>Eine &amp;Epoche weiter</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Train until every sample has been seen once</source>
        <translation>Trainieren, bis jedes Sample einmal gesehen ist</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back one n&amp;ode</source>
        <translation>Ein Kn&amp;oten zurück</translation>
    </message>
    <message>
        <source>Take back the last node</source>
        <translation>Den letzten Knoten zurücknehmen</translation>
    </message>
    <message>
        <source>Back one p&amp;hase</source>
        <translation>Eine Phase zu&amp;rück</translation>
    </message>
    <message>
        <source>Go back to where the phase began</source>
        <translation>Zurück zum Anfang der Phase</translation>
    </message>
    <message>
        <source>Back one sa&amp;mple</source>
        <translation>Ein Sa&amp;mple zurück</translation>
    </message>
    <message>
        <source>Go back to where the sample began</source>
        <translation>Zurück zum Anfang des Samples</translation>
    </message>
    <message>
        <source>Back one ba&amp;tch</source>
        <translation>Ein Bat&amp;ch zurück</translation>
    </message>
    <message>
        <source>Go back to where the batch began</source>
        <translation>Zurück zum Anfang des Batches</translation>
    </message>
    <message>
        <source>Back one epo&amp;ch</source>
        <translation>E&amp;ine Epoche zurück</translation>
    </message>
    <message>
        <source>Go back to where the epoch began</source>
        <translation>Zurück zum Anfang der Epoche</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Now sample {number} is walked: the one you picked is not in this batch.</source>
        <extracomment>Seconds the window&apos;s process walks before it turns to its events again. Chooses where in a batch to go, as a count of finished events. When the position inside the batch changed, or what stands there. When a step begins to take longer than one slice, and when it ends; carries whether it goes on. During such a step; carries how far it has come, from 0 to 1. When the batch has come to its end; carries its BatchResult. One calm line for the user.</extracomment>
        <translation>Jetzt geht es durch Sample {number}: Das gewählte ist nicht in diesem Batch.</translation>
    </message>
    <message>
        <source>The data is still being loaded.
Try again in a moment.</source>
        <translation>Die Daten werden noch geladen.
Gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>&amp;Presets</source>
        <extracomment>Made when first opened, and kept, so that what was found is still there. Whether closing asks about unsaved changes first.</extracomment>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Gallery …</source>
        <translation>&amp;Galerie …</translation>
    </message>
    <message>
        <source>Open preset {title}</source>
        <translation>Vorlage {title} öffnen</translation>
    </message>
    <message>
        <source>{name} — Backprop Studio</source>
        <translation>{name} — Backprop Studio</translation>
    </message>
    <message numerus="yes">
        <source>The training starts over. Undo brings the %n epochs back.</source>
        <translation>
            <numerusform>Das Training beginnt neu. Rückgängig holt die %n Epoche zurück.</numerusform>
            <numerusform>Das Training beginnt neu. Rückgängig holt die %n Epochen zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>S&amp;tart</translation>
    </message>
    <message>
        <source>Brea&amp;kpoint …</source>
        <translation>Haltepu&amp;nkt …</translation>
    </message>
    <message>
        <source>Branches: other &amp;ways it went …</source>
        <translation>Zweige: andere &amp;Wege …</translation>
    </message>
    <message>
        <source>Compare with P&amp;yTorch …</source>
        <translation>Mit P&amp;yTorch vergleichen …</translation>
    </message>
    <message>
        <source>Train the same network in PyTorch, and see how far the two are apart</source>
        <translation>Dasselbe Netz in PyTorch trainieren und sehen, wie weit die beiden auseinander sind</translation>
    </message>
    <message>
        <source>Runs of this project …</source>
        <translation>Läufe dieses Projekts …</translation>
    </message>
    <message>
        <source>Compare trainings, and take one up again (Ctrl+Shift+R)</source>
        <translation>Trainings vergleichen und eines wieder aufnehmen (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Sweep: train an&amp;d compare many …</source>
        <translation>Sweep: viele trainieren und verg&amp;leichen …</translation>
    </message>
    <message>
        <source>Train with other seeds, learning rates, layers and optimizers, and compare</source>
        <translation>Mit anderen Seeds, Lernraten, Schichten und Optimierern trainieren und vergleichen</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;First steps again</source>
        <translation>&amp;Erste Schritte noch einmal</translation>
    </message>
    <message>
        <source>&amp;Topological order …</source>
        <translation>&amp;Topologische Ordnung …</translation>
    </message>
    <message>
        <source>&amp;History of edits …</source>
        <translation>&amp;Verlauf der Änderungen …</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts …</source>
        <translation>Tasten&amp;kürzel …</translation>
    </message>
    <message>
        <source>&amp;About Backprop Studio</source>
        <translation>Ü&amp;ber Backprop Studio</translation>
    </message>
    <message>
        <source>What came after epoch {epoch} is kept: see Run, Branches.</source>
        <translation>Was nach Epoche {epoch} kam, bleibt erhalten: siehe Start, Zweige.</translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>seed</source>
        <extracomment>Which setting of a record each list of a sweep varies.</extracomment>
        <translation>Seed</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>verborgene Schichten</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>wie es war</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>data loss</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>train accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>train R²</source>
        <translation>Trainings-R²</translation>
    </message>
    <message>
        <source>test R²</source>
        <translation>Test-R²</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
</context>
<context>
    <name>SweepChoices</name>
    <message>
        <source>&amp;Seeds</source>
        <extracomment>What is tried at first: seeds, and factors of the present learning rate. When something was typed or ticked.</extracomment>
        <translation>&amp;Seeds</translation>
    </message>
    <message>
        <source>&amp;Learning rates</source>
        <translation>&amp;Lernraten</translation>
    </message>
    <message>
        <source>&amp;Hidden layers</source>
        <translation>Ver&amp;borgene Schichten</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Each for data, split, first weights and shuffle: 1, 2, 3</source>
        <translation>Jeder für Daten, Aufteilung, Anfangsgewichte und Mischen: 1, 2, 3</translation>
    </message>
    <message>
        <source>Each stays the same in every epoch: 0.1, 0.01</source>
        <translation>Jede bleibt in allen Epochen gleich: 0.1, 0.01</translation>
    </message>
    <message>
        <source>Sizes of the hidden layers, one network after the other: 8, 8; 16</source>
        <translation>Größen der verborgenen Schichten, ein Netz nach dem anderen: 8, 8; 16</translation>
    </message>
    <message>
        <source>as now: {value}</source>
        <translation>wie jetzt: {value}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{now} (or: 4; 8, 8)</source>
        <translation>{now} (oder: 4; 8, 8)</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Train with {name}; with none ticked the optimizer stays</source>
        <translation>Mit {name} trainieren; ohne Häkchen bleibt der Optimierer</translation>
    </message>
    <message>
        <source>Learning rates: {part} is no number.
Write numbers, such as 0.1, 0.01.</source>
        <translation>Lernraten: {part} ist keine Zahl.
Zahlen schreiben, etwa 0.1, 0.01.</translation>
    </message>
    <message>
        <source>{title}: {part} is no whole number.
Write whole numbers, such as 4, 8.</source>
        <translation>{title}: {part} ist keine ganze Zahl.
Ganze Zahlen schreiben, etwa 4, 8.</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to 4294967295.
Write others.</source>
        <translation>Ein Seed ist eine ganze Zahl von 0 bis 4294967295.
Andere schreiben.</translation>
    </message>
    <message>
        <source>A learning rate is larger than 0, and 100 at most.
Write others.</source>
        <translation>Eine Lernrate ist größer als 0 und höchstens 100.
Andere schreiben.</translation>
    </message>
    <message>
        <source>There are 7 hidden layers at most, each with 1 to 256 neurons.
Write smaller numbers.</source>
        <translation>Es gibt höchstens 7 verborgene Schichten, jede mit 1 bis 256 Neuronen.
Kleinere Zahlen schreiben.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verborgene Schichten</translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message>
        <source>Sweep: train with other settings, and compare</source>
        <translation>Sweep: mit anderen Einstellungen trainieren und vergleichen</translation>
    </message>
    <message>
        <source>Starting: that takes some seconds.</source>
        <translation>Start: Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Take settings of a sweep: {names}</source>
        <translation>Einstellungen eines Sweeps übernehmen: {names}</translation>
    </message>
    <message>
        <source>Taken: {names}. Run trains just as the sweep did; Undo returns.</source>
        <translation>Übernommen: {names}. Start trainiert genau wie der Sweep; Rückgängig kehrt zurück.</translation>
    </message>
    <message>
        <source>The results could not be saved.</source>
        <translation>Die Ergebnisse konnten nicht gespeichert werden.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n trainings in {name}.</source>
        <translation>
            <numerusform>%n Training in {name} gespeichert.</numerusform>
            <numerusform>%n Trainings in {name} gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every value meets every other. What is left empty stays as it is.</source>
        <translation>Jeder Wert trifft auf jeden anderen. Was leer ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Start the s&amp;weep</source>
        <translation>S&amp;weep starten</translation>
    </message>
    <message>
        <source>Train every combination, in processes beside this window</source>
        <translation>Jede Kombination trainieren, in Prozessen neben diesem Fenster</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Give the rest up; what was found stays</source>
        <translation>Den Rest aufgeben; was gefunden ist, bleibt</translation>
    </message>
    <message>
        <source>Trainings done</source>
        <translation>Fertige Trainings</translation>
    </message>
    <message>
        <source>&amp;Take these settings</source>
        <translation>Diese Einstellungen &amp;übernehmen</translation>
    </message>
    <message>
        <source>Make them the project&apos;s, with a fresh start; Undo returns to what is there now</source>
        <translation>Ins Projekt übernehmen, mit neuem Anfang; Rückgängig kehrt zum jetzigen zurück</translation>
    </message>
    <message>
        <source>Sa&amp;ve the results …</source>
        <translation>&amp;Ergebnisse speichern …</translation>
    </message>
    <message>
        <source>As a table (CSV), or as JSON lines with all curves</source>
        <translation>Als Tabelle (CSV) oder als JSON-Zeilen mit allen Kurven</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings of {epochs}: {duration}, roughly.</source>
        <translation>
            <numerusform>%n Training von {epochs}: ungefähr {duration}.</numerusform>
            <numerusform>%n Trainings von {epochs}: ungefähr {duration}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {count} done, {duration} to go</source>
        <translation>{done} von {count} fertig, noch {duration}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>The sweep ended early.</source>
        <translation>Der Sweep hat zu früh geendet.</translation>
    </message>
    <message>
        <source>Stopped: {done} of {count} trainings are done.</source>
        <translation>Angehalten: {done} von {count} Trainings sind fertig.</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n trainings.</source>
        <translation>
            <numerusform>Fertig: %n Training.</numerusform>
            <numerusform>Fertig: %n Trainings.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Die Ergebnisse speichern</translation>
    </message>
    <message>
        <source>CSV ({pattern})</source>
        <translation>CSV ({pattern})</translation>
    </message>
    <message>
        <source>JSON lines, with curves ({pattern})</source>
        <translation>JSON-Zeilen, mit Kurven ({pattern})</translation>
    </message>
</context>
<context>
    <name>SweepResults</name>
    <message>
        <source>Start the sweep: each training becomes a row here, and two of the settings a map that shows at a glance which values go well together.</source>
        <extracomment>Milliseconds between two drawings of the heatmap while trainings come in. Pixels by which a column is wider than its title. When another training is chosen in the table, or none. When a training was double-clicked.</extracomment>
        <translation>Den Sweep starten: Jedes Training wird hier eine Zeile, und zwei der Einstellungen werden eine Karte, die auf einen Blick zeigt, welche Werte gut zusammenpassen.</translation>
    </message>
    <message>
        <source>What the sweep found</source>
        <translation>Was der Sweep gefunden hat</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Heat&amp;map</source>
        <translation>Heat&amp;map</translation>
    </message>
    <message>
        <source>Trainings of the sweep</source>
        <translation>Trainings des Sweeps</translation>
    </message>
    <message>
        <source>What the map shows, at the end of each training</source>
        <translation>Was die Karte zeigt, am Ende jedes Trainings</translation>
    </message>
    <message>
        <source>Which setting has a row for each value</source>
        <translation>Welche Einstellung eine Zeile je Wert hat</translation>
    </message>
    <message>
        <source>Which setting has a column for each value</source>
        <translation>Welche Einstellung eine Spalte je Wert hat</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nach unten</translation>
    </message>
    <message>
        <source>across</source>
        <translation>nach rechts</translation>
    </message>
    <message>
        <source>Each cell is the mean over all other settings. * some diverged and are left out.</source>
        <translation>Jede Zelle ist das Mittel über alle anderen Einstellungen. * einige divergierten und fehlen.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Column “{column}”</source>
        <translation>Spalte „{column}“</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>No table was imported.
Import one first.</source>
        <translation>Es wurde keine Tabelle importiert.
Erst eine importieren.</translation>
    </message>
    <message>
        <source>The file {path} has changed since it was imported.
Import it again.</source>
        <translation>Die Datei {path} hat sich seit dem Import geändert.
Noch einmal importieren.</translation>
    </message>
    <message>
        <source>The file {path} is on another machine, where a project may not look for it.
Copy it to this one, and import it again.</source>
        <translation>Die Datei {path} liegt auf einem anderen Rechner, wo ein Projekt sie nicht suchen darf.
Auf diesen kopieren und noch einmal importieren.</translation>
    </message>
    <message>
        <source>The path {path} leads to no file.
Choose a CSV, TSV or Excel file.</source>
        <translation>Der Pfad {path} führt zu keiner Datei.
Eine CSV-, TSV- oder Excel-Datei wählen.</translation>
    </message>
    <message>
        <source>The file {path} is not there.
Put it back, or import it from where it is now.</source>
        <translation>Die Datei {path} ist nicht da.
Zurücklegen oder von dort importieren, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>The system does not allow reading {path}.
Ask its owner for permission, or for a copy.</source>
        <translation>Das System erlaubt nicht, {path} zu lesen.
Um Erlaubnis oder eine Kopie bitten, wem sie gehört.</translation>
    </message>
    <message>
        <source>The file {path} can&apos;t be read ({reason}).
Check the disk, or use another copy.</source>
        <translation>Die Datei {path} kann nicht gelesen werden ({reason}).
Den Datenträger prüfen oder eine andere Kopie nehmen.</translation>
    </message>
    <message>
        <source>The file {path} is empty.
Choose one with rows in it.</source>
        <translation>Die Datei {path} ist leer.
Eine mit Zeilen darin wählen.</translation>
    </message>
    <message>
        <source>The file {path} has {count:,} MB; {most:,} MB are the most.
Save a part of it as a file of its own, and import that.</source>
        <translation>Die Datei {path} hat {count:,} MB; höchstens {most:,} MB sind möglich.
Einen Teil davon als eigene Datei speichern und die importieren.</translation>
    </message>
    <message>
        <source>There is no text to read a table from.
Copy some rows of a table first.</source>
        <translation>Es gibt keinen Text, aus dem eine Tabelle zu lesen wäre.
Erst einige Zeilen einer Tabelle kopieren.</translation>
    </message>
    <message>
        <source>A pasted table may have {most:,} numbers, not {count:,}.
Save it as a file, and import that.</source>
        <translation>Eine eingefügte Tabelle darf {most:,} Zahlen haben, nicht {count:,}.
Als Datei speichern und die importieren.</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}.
Choose one from the list.</source>
        <translation>Eine Kodierung {encoding} gibt es nicht.
Eine aus der Liste wählen.</translation>
    </message>
    <message>
        <source>This text is not written in {encoding}.
Choose another encoding.</source>
        <translation>Dieser Text ist nicht in {encoding} geschrieben.
Eine andere Kodierung wählen.</translation>
    </message>
    <message>
        <source>The text is not written in {encoding} throughout.
Choose another encoding.</source>
        <translation>Der Text ist nicht durchgehend in {encoding} geschrieben.
Eine andere Kodierung wählen.</translation>
    </message>
    <message>
        <source>This is no text.
Choose a CSV, TSV or Excel file.</source>
        <translation>Das ist kein Text.
Eine CSV-, TSV- oder Excel-Datei wählen.</translation>
    </message>
    <message>
        <source>The text can&apos;t be split into cells ({reason}).
Choose another separator, or mend it.</source>
        <translation>Der Text lässt sich nicht in Zellen teilen ({reason}).
Ein anderes Trennzeichen wählen oder ihn ausbessern.</translation>
    </message>
    <message>
        <source>The table can&apos;t be read ({reason}).
Choose another separator, or mend the file.</source>
        <translation>Die Tabelle kann nicht gelesen werden ({reason}).
Ein anderes Trennzeichen wählen oder die Datei ausbessern.</translation>
    </message>
    <message>
        <source>A quotation mark does not end.
Close it in the file, then import again.</source>
        <translation>Ein Anführungszeichen endet nicht.
Es in der Datei schließen, dann noch einmal importieren.</translation>
    </message>
    <message>
        <source>This is no Excel file but another archive.
Unpack it first.</source>
        <translation>Das ist keine Excel-Datei, sondern ein anderes Archiv.
Erst auspacken.</translation>
    </message>
    <message>
        <source>This is an Excel file of before 2007.
Save it as .xlsx or .csv.</source>
        <translation>Das ist eine Excel-Datei von vor 2007.
Als .xlsx oder .csv speichern.</translation>
    </message>
    <message>
        <source>This Excel file has no sheet of cells.
Choose another file.</source>
        <translation>Diese Excel-Datei hat kein Blatt mit Zellen.
Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>There is no sheet {name}.
Choose one of these: {names}.</source>
        <translation>Ein Blatt {name} gibt es nicht.
Eines von diesen wählen: {names}.</translation>
    </message>
    <message>
        <source>This Excel file can&apos;t be read ({reason}).
Open it in Excel, and save it as .csv.</source>
        <translation>Diese Excel-Datei kann nicht gelesen werden ({reason}).
In Excel öffnen und als .csv speichern.</translation>
    </message>
    <message>
        <source>This Excel file is too large to unpack.
Save a part of it as .csv.</source>
        <translation>Diese Excel-Datei ist zu groß zum Auspacken.
Einen Teil davon als .csv speichern.</translation>
    </message>
    <message>
        <source>The sheet has more than {most:,} rows.
Save a part of it.</source>
        <translation>Das Blatt hat mehr als {most:,} Zeilen.
Einen Teil davon speichern.</translation>
    </message>
    <message>
        <source>The sheet has more than {most:,} columns.
Delete those that are not needed.</source>
        <translation>Das Blatt hat mehr als {most:,} Spalten.
Nicht gebrauchte löschen.</translation>
    </message>
    <message>
        <source>The sheet is empty.
Choose another one.</source>
        <translation>Das Blatt ist leer.
Ein anderes wählen.</translation>
    </message>
    <message>
        <source>The table is empty.
Choose one with rows in it.</source>
        <translation>Die Tabelle ist leer.
Eine mit Zeilen darin wählen.</translation>
    </message>
    <message>
        <source>The table has a header but no rows.
Say that it has no header, or add rows.</source>
        <translation>Die Tabelle hat eine Kopfzeile, aber keine Zeilen.
Angeben, dass sie keine Kopfzeile hat, oder Zeilen hinzufügen.</translation>
    </message>
    <message>
        <source>1 cell, but the first row has {width}.
Give this row as many, or choose another separator.</source>
        <translation>1 Zelle, aber die erste Zeile hat {width}.
Dieser Zeile ebenso viele geben oder ein anderes Trennzeichen wählen.</translation>
    </message>
    <message>
        <source>The table has more than {most:,} rows.
Save a part of it.</source>
        <translation>Die Tabelle hat mehr als {most:,} Zeilen.
Einen Teil davon speichern.</translation>
    </message>
    <message>
        <source>There are too few rows: {count}.
Add some: at least {least} are needed.</source>
        <translation>Es sind zu wenige Zeilen: {count}.
Einige hinzufügen: mindestens {least} sind nötig.</translation>
    </message>
    <message>
        <source>{count:,} rows are too many: {most:,} are the most.
Take a random sample of so many.</source>
        <translation>{count:,} Zeilen sind zu viele: höchstens {most:,} sind möglich.
Eine zufällige Auswahl so vieler nehmen.</translation>
    </message>
    <message>
        <source>The table has {count:,} columns; {most:,} are the most that are read.
Delete those that are not needed.</source>
        <translation>Die Tabelle hat {count:,} Spalten; höchstens {most:,} werden gelesen.
Nicht gebrauchte löschen.</translation>
    </message>
    <message>
        <source>There is no column {name}.
Choose one of these: {names}.</source>
        <translation>Eine Spalte {name} gibt es nicht.
Eine von diesen wählen: {names}.</translation>
    </message>
    <message>
        <source>The table has one column only; a target and one more are needed.
Choose another separator if it should have more.</source>
        <translation>Die Tabelle hat nur eine Spalte; nötig sind ein Zielwert und eine weitere.
Ein anderes Trennzeichen wählen, falls es mehr sein sollten.</translation>
    </message>
    <message>
        <source>No column is left to learn from; a table needs a target and one more column.
Take in another column.</source>
        <translation>Es ist keine Spalte zum Lernen übrig; eine Tabelle braucht einen Zielwert und eine weitere Spalte.
Eine weitere Spalte aufnehmen.</translation>
    </message>
    <message>
        <source>These columns make {count} inputs.
Choose fewer columns: at most {most} inputs.</source>
        <translation>Diese Spalten ergeben {count} Eingänge.
Weniger Spalten wählen: höchstens {most} Eingänge.</translation>
    </message>
    <message>
        <source>A regression predicts numbers, and these are texts.
Choose classes, or another target.</source>
        <translation>Eine Regression sagt Zahlen vorher, und das sind Texte.
Klassen oder einen anderen Zielwert wählen.</translation>
    </message>
    <message>
        <source>The target is the same number in every row.
Choose another target.</source>
        <translation>Der Zielwert ist in jeder Zeile dieselbe Zahl.
Einen anderen Zielwert wählen.</translation>
    </message>
    <message>
        <source>The target has one class only; two are the least to tell apart.
Choose another target.</source>
        <translation>Der Zielwert hat nur eine Klasse; zwei sind das Mindeste zum Unterscheiden.
Einen anderen Zielwert wählen.</translation>
    </message>
    <message>
        <source>Every row is a class of its own; {most} are the most.
Choose another target.</source>
        <translation>Jede Zeile ist eine eigene Klasse; höchstens {most} sind möglich.
Einen anderen Zielwert wählen.</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>{column} (target)</source>
        <translation>{column} (Zielwert)</translation>
    </message>
</context>
<context>
    <name>TakingAlong</name>
    <message>
        <source>&amp;Animation of the training …</source>
        <extracomment>Everything that can be taken along as a picture.</extracomment>
        <translation>&amp;Animation des Trainings …</translation>
    </message>
    <message>
        <source>How boundary and loss go from the first epoch to the last, as an animated GIF</source>
        <translation>Wie sich Grenze und Verlust von der ersten Epoche bis zur letzten entwickeln, als animiertes GIF</translation>
    </message>
    <message>
        <source>Nothing to see yet: press Run (F5) first.</source>
        <translation>Noch nichts zu sehen: erst Start (F5) drücken.</translation>
    </message>
    <message>
        <source>Nothing to see yet: the samples are not there.</source>
        <translation>Noch nichts zu sehen: Die Samples sind nicht da.</translation>
    </message>
    <message>
        <source>Computation &amp;graph</source>
        <translation>Rechen&amp;graph</translation>
    </message>
    <message>
        <source>No graph is shown now. Open the panel Computation graph first.</source>
        <translation>Jetzt wird kein Graph gezeigt. Erst den Bereich Rechengraph öffnen.</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>S&amp;pace</source>
        <translation>&amp;Raum</translation>
    </message>
    <message>
        <source>Nothing to see yet. Open the panel Space first.</source>
        <translation>Noch nichts zu sehen. Erst den Bereich Raum öffnen.</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>&amp;Verlust</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Task</source>
        <extracomment>When a link was followed; carries its kind and target.</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Is it right? (Enter)</source>
        <translation>Ist es richtig? (Eingabe)</translation>
    </message>
    <message>
        <source>A push in the right direction, then a stronger one</source>
        <translation>Ein Schubs in die richtige Richtung, dann ein stärkerer</translation>
    </message>
    <message>
        <source>Hint {number}</source>
        <translation>Hinweis {number}</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>&amp;Hint {number} of {count}</source>
        <translation>&amp;Hinweis {number} von {count}</translation>
    </message>
    <message>
        <source>Show the &amp;answer</source>
        <translation>&amp;Antwort zeigen</translation>
    </message>
    <message>
        <source>This is no number</source>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <source>Type one such as 0.5 or -3.</source>
        <translation>Eine eingeben, etwa 0.5 oder -3.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Look again, or take a hint.</source>
        <translation>Noch einmal hinsehen oder einen Hinweis nehmen.</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Learn step by step, from a slope to a network (Ctrl+L)</source>
        <translation>Schritt für Schritt lernen, von einer Steigung zu einem Netz (Strg+L)</translation>
    </message>
    <message>
        <source>&amp;Help on this</source>
        <translation>&amp;Hilfe hierzu</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this? Click on something</source>
        <translation>&amp;Was ist das? Etwas anklicken</translation>
    </message>
    <message>
        <source>Show “{term}”</source>
        <translation>„{term}“ zeigen</translation>
    </message>
    <message>
        <source>This is in another workspace, or not there just now.</source>
        <translation>Das ist in einem anderen Arbeitsbereich oder gerade nicht da.</translation>
    </message>
</context>
<context>
    <name>ThinnedCanvas</name>
    <message>
        <source>{count} of {all} points drawn</source>
        <extracomment>Views that draw each sample by itself; the others count, and what is counted must be all.</extracomment>
        <translation>{count} von {all} Punkten gezeichnet</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <extracomment>How long a message to the user stays, in milliseconds. When the user wants to see and edit all breakpoints. When the user wants to see the bug museum. What tells of the network&apos;s training, and is out of sight in the labs.</extracomment>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>After batch {batch} of epoch {epoch} this became true: {condition}</source>
        <translation>Nach Batch {batch} von Epoche {epoch} wurde dies wahr: {condition}</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>{epoch} of {epochs} epochs</source>
        <translation>{epoch} von {epochs} Epochen</translation>
    </message>
    <message>
        <source> · {batch} of {batches} batches</source>
        <translation> · {batch} von {batches} Batches</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <source> · batch {batch} of {batches}</source>
        <translation> · Batch {batch} von {batches}</translation>
    </message>
    <message>
        <source>nothing to learn from yet</source>
        <translation>noch nichts zu lernen</translation>
    </message>
    <message>
        <source>loading the data …</source>
        <translation>die Daten werden geladen …</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>playing</source>
        <translation>spielt ab</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
</context>
<context>
    <name>TrainingErrors</name>
    <message>
        <source>No sample is left to train on.
Raise the train share in Data.</source>
        <translation>Kein Sample ist zum Trainieren übrig.
Den Trainingsanteil unter Daten erhöhen.</translation>
    </message>
    <message>
        <source>The batch size is {size}, but the training part has only {count} samples.
Choose a smaller batch size, or more samples.</source>
        <translation>Die Batchgröße ist {size}, aber der Trainingsteil hat nur {count} Samples.
Eine kleinere Batchgröße oder mehr Samples wählen.</translation>
    </message>
    <message>
        <source>Sample {row} of the {part} part has {number} in {column}, which is no finite number.
Mend the table and import it again.</source>
        <translation>Sample {row} des Teils {part} hat {number} in {column}, und das ist keine endliche Zahl.
Die Tabelle ausbessern und noch einmal importieren.</translation>
    </message>
    <message>
        <source>There are {count} trained numbers, but the network has {expected} parameters.
Press Reset to begin with new weights.</source>
        <translation>Es gibt {count} trainierte Zahlen, aber das Netz hat {expected} Parameter.
Mit Zurücksetzen mit neuen Gewichten beginnen.</translation>
    </message>
    <message>
        <source>The loss compares one number, but the output layer has {count} neurons.
Give the output layer one neuron, or choose another loss.</source>
        <translation>Der Verlust vergleicht eine Zahl, aber die Ausgabeschicht hat {count} Neuronen.
Der Ausgabeschicht ein Neuron geben oder einen anderen Verlust wählen.</translation>
    </message>
    <message>
        <source>The loss needs an output neuron for each class, so at least 2, not {count}.
Add neurons to the output layer, or choose another loss.</source>
        <translation>Der Verlust braucht ein Ausgabeneuron je Klasse, also mindestens 2, nicht {count}.
Der Ausgabeschicht Neuronen hinzufügen oder einen anderen Verlust wählen.</translation>
    </message>
    <message>
        <source>The data have a class {number:g}, but there are only {count} output neurons.
Add neurons to the output layer.</source>
        <translation>Die Daten haben eine Klasse {number:g}, aber es gibt nur {count} Ausgabeneuronen.
Der Ausgabeschicht Neuronen hinzufügen.</translation>
    </message>
    <message>
        <source>There is no input {name}.
Switch inputs on in Network instead.</source>
        <translation>Einen Eingang {name} gibt es nicht.
Stattdessen Eingänge unter Netz einschalten.</translation>
    </message>
    <message>
        <source>The input {name} needs column {column}, but the data have {columns}.
Switch this input off, or choose other data.</source>
        <translation>Der Eingang {name} braucht Spalte {column}, aber die Daten haben {columns}.
Diesen Eingang ausschalten oder andere Daten wählen.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet.
Draw points of two classes in Output.</source>
        <translation>Es gibt noch nichts zu lernen.
Punkte von zwei Klassen unter Ausgabe zeichnen.</translation>
    </message>
    <message>
        <source>One class alone teaches nothing.
Draw points of a second class too.</source>
        <translation>Eine Klasse allein lehrt nichts.
Auch Punkte einer zweiten Klasse zeichnen.</translation>
    </message>
    <message>
        <source>One point is not enough.
Draw a second one.</source>
        <translation>Ein Punkt ist nicht genug.
Einen zweiten zeichnen.</translation>
    </message>
    <message>
        <source>The graph has {count} nodes for one sample and {other} for another.
Use operations that are the same for every sample.</source>
        <translation>Der Graph hat für ein Sample {count} Knoten und für ein anderes {other}.
Operationen nehmen, die für jedes Sample dieselben sind.</translation>
    </message>
    <message>
        <source>Node {number} of the graph is another operation for another sample.
Use operations that are the same for every sample.</source>
        <translation>Knoten {number} des Graphen ist für ein anderes Sample eine andere Operation.
Operationen nehmen, die für jedes Sample dieselben sind.</translation>
    </message>
    <message>
        <source>The program has no formula for the operation {op}.
Use an operation of the engine&apos;s table.</source>
        <translation>Das Programm hat keine Formel für die Operation {op}.
Eine Operation aus der Tabelle der Engine nehmen.</translation>
    </message>
    <message>
        <source>There is no batch {batch}: an epoch has {count} under these settings.
Go to another moment.</source>
        <translation>Einen Batch {batch} gibt es nicht: Eine Epoche hat mit diesen Einstellungen {count}.
Zu einem anderen Zeitpunkt gehen.</translation>
    </message>
    <message>
        <source>For parameter {parameter}, stepping has the gradient {walked}, training {trained}.
Please report this: one of the two is wrong.</source>
        <translation>Für Parameter {parameter} haben die Schritte den Gradienten {walked}, das Training {trained}.
Bitte melden: Eines von beiden ist falsch.</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What training makes small: how wrong the answers are, over all samples.</source>
        <translation>Was das Training klein macht: wie falsch die Antworten sind, über alle Samples.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far a plain update moves a parameter for a gradient of 1; the schedule may change it from epoch to epoch.</source>
        <translation>Wie weit ein einfaches Update einen Parameter bei einem Gradienten von 1 bewegt; der Verlauf kann das von Epoche zu Epoche ändern.</translation>
    </message>
    <message>
        <source>Stop after, epochs</source>
        <translation>Ende nach Epochen</translation>
    </message>
    <message>
        <source>Where Run stops; pressed again, it goes on as far again.</source>
        <translation>Wo der Lauf anhält; noch einmal gedrückt, geht er ebenso weit weiter.</translation>
    </message>
    <message>
        <source>Stop after epochs</source>
        <translation>Ende nach Epochen</translation>
    </message>
    <message>
        <source>More: optimizer, L2, schedule</source>
        <translation>Mehr: Optimierer, L2, Lernratenplan</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>By which rule gradients move the weights</source>
        <translation>Nach welcher Regel Gradienten die Gewichte bewegen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How the learning rate changes from epoch to epoch</source>
        <translation>Wie sich die Lernrate von Epoche zu Epoche ändert</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>Anfangsgewichte</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>How the weights are drawn before the first epoch.</source>
        <translation>Wie die Gewichte vor der ersten Epoche gezogen werden.</translation>
    </message>
    <message>
        <source>Draws the initial weights and shuffles the samples.</source>
        <translation>Zieht die Anfangsgewichte und mischt die Samples.</translation>
    </message>
    <message>
        <source>The rate</source>
        <translation>Die Rate</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Other weights or another seed start the training over; Undo brings it back.</source>
        <translation>Andere Gewichte oder ein anderer Seed beginnen das Training neu; Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>Choose optimizer</source>
        <translation>Optimierer wählen</translation>
    </message>
    <message>
        <source>Learning rate schedule</source>
        <translation>Verlauf der Lernrate</translation>
    </message>
    <message>
        <source>Choose loss</source>
        <translation>Verlust wählen</translation>
    </message>
    <message>
        <source>Training seed</source>
        <translation>Seed des Trainings</translation>
    </message>
    <message>
        <source>Train loss {total} = {data} of the data + {penalty} of the penalty</source>
        <translation>Trainingsverlust {total} = {data} aus den Daten + {penalty} Strafterm</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of the last step is made again.</source>
        <translation>Wie viel vom letzten Schritt noch einmal gegangen wird.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How long squared gradients are remembered: nearer to 1 is longer.</source>
        <translation>Wie lange quadrierte Gradienten erinnert werden: näher an 1 ist länger.</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>How long gradients are remembered: nearer to 1 is longer.</source>
        <translation>Wie lange Gradienten erinnert werden: näher an 1 ist länger.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Each update also shrinks every parameter by this times the rate.</source>
        <translation>Jedes Update verkleinert jeden Parameter auch um dies mal der Rate.</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2-Strafterm</translation>
    </message>
    <message>
        <source>Adds this times the sum of all squared parameters to the loss.</source>
        <translation>Addiert dies mal die Summe aller quadrierten Parameter zum Verlust.</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1-Strafterm</translation>
    </message>
    <message>
        <source>Adds this times the sum of all parameters&apos; sizes to the loss.</source>
        <translation>Addiert dies mal die Summe der Beträge aller Parameter zum Verlust.</translation>
    </message>
    <message>
        <source>down to</source>
        <translation>bis auf</translation>
    </message>
    <message>
        <source>The rate at the end of the fall; it stays there.</source>
        <translation>Die Rate am Ende des Falls; dort bleibt sie.</translation>
    </message>
    <message>
        <source>over epochs</source>
        <translation>über Epochen</translation>
    </message>
    <message>
        <source>How many epochs the fall takes.</source>
        <translation>Wie viele Epochen der Fall dauert.</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each step.</source>
        <translation>Womit die Rate bei jeder Stufe multipliziert wird.</translation>
    </message>
    <message>
        <source>every, epochs</source>
        <translation>alle, Epochen</translation>
    </message>
    <message>
        <source>Epochs from step to step, or until a warm-up has come to the full rate.</source>
        <translation>Epochen von Stufe zu Stufe, oder bis das Aufwärmen bei der vollen Rate ist.</translation>
    </message>
</context>
<context>
    <name>TrainingSign</name>
    <message>
        <source>The network goes on training behind this lab (F5 pauses). Look at it</source>
        <translation>Das Netz trainiert hinter diesem Labor weiter (F5 hält an). Ansehen</translation>
    </message>
    <message>
        <source>training goes on: epoch {epoch} of {epochs}</source>
        <translation>das Training läuft: Epoche {epoch} von {epochs}</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>This is the very start.</source>
        <extracomment>More batches than an epoch can have. When the position changed, or what stands there. When a step or a rewind begins to take longer, and when it ends; carries whether it goes on. When a breakpoint&apos;s condition has become true with a step; carries the condition.</extracomment>
        <translation>Das ist der Anfang.</translation>
    </message>
</context>
<context>
    <name>TwinDialog</name>
    <message>
        <source>The same training in PyTorch</source>
        <extracomment>Up to here two float64 trainings are the same but for the order in which they add.</extracomment>
        <translation>Dasselbe Training in PyTorch</translation>
    </message>
    <message>
        <source>Both trainings, epoch by epoch</source>
        <translation>Beide Trainings, Epoche für Epoche</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Fertige Epochen</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>Den Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the command that installs PyTorch, for a terminal</source>
        <translation>Den Befehl kopieren, der PyTorch installiert, für ein Terminal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>PyTorch is starting: that takes some seconds the first time.</source>
        <translation>PyTorch startet: Das dauert beim ersten Mal einige Sekunden.</translation>
    </message>
    <message>
        <source>PyTorch is not installed beside this program. It is large (some 200 MB, on Linux with CUDA several GB). Get it with this command, then open this window again:

{command}</source>
        <translation>PyTorch ist neben diesem Programm nicht installiert. Es ist groß (etwa 200 MB, unter Linux mit CUDA mehrere GB). Mit diesem Befehl installieren, dann dieses Fenster noch einmal öffnen:

{command}</translation>
    </message>
    <message>
        <source>This is a bundle, to which nothing can be added. To compare with PyTorch, install Backprop Studio into a Python of your own (its README says how), and PyTorch beside it.</source>
        <translation>Das ist ein fertiges Paket, zu dem nichts hinzukommen kann. Zum Vergleich mit PyTorch Backprop Studio in ein eigenes Python installieren (die README sagt, wie) und PyTorch daneben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Largest differences so far: loss {loss}, any parameter {parameter}, any gradient {gradient}.</source>
        <translation>Größte Unterschiede bisher: Verlust {loss}, ein Parameter {parameter}, ein Gradient {gradient}.</translation>
    </message>
    <message>
        <source>That is rounding: PyTorch computes the same, only it adds in another order.</source>
        <translation>Das ist Rundung: PyTorch rechnet dasselbe, es addiert nur in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>Rounding has grown from update to update, as it does in long trainings.</source>
        <translation>Die Rundung ist von Update zu Update gewachsen, wie in langen Trainings üblich.</translation>
    </message>
    <message>
        <source>The twin could not be trained.</source>
        <translation>Der Zwilling konnte nicht trainiert werden.</translation>
    </message>
</context>
<context>
    <name>TwinModel</name>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>loss here</source>
        <translation>Verlust hier</translation>
    </message>
    <message>
        <source>loss in PyTorch</source>
        <translation>Verlust in PyTorch</translation>
    </message>
    <message>
        <source>Δ loss</source>
        <translation>Δ Verlust</translation>
    </message>
    <message>
        <source>largest Δ parameter</source>
        <translation>größtes Δ Parameter</translation>
    </message>
    <message>
        <source>largest Δ gradient</source>
        <translation>größtes Δ Gradient</translation>
    </message>
</context>
<context>
    <name>UpdateModel</name>
    <message>
        <source>name</source>
        <extracomment>What an update is about comes first, in sight in a narrow panel too; what it is made of follows.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The parameter before the update</source>
        <translation>Der Parameter vor dem Update</translation>
    </message>
    <message>
        <source>grad</source>
        <translation>grad</translation>
    </message>
    <message>
        <source>∂L/∂p: its grad after the backward pass</source>
        <translation>∂L/∂p: sein grad nach dem Rückwärtsdurchlauf</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>How fast the parameter rolls: earlier gradients live on in it</source>
        <translation>Wie schnell der Parameter rollt: Frühere Gradienten leben darin weiter</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>The running mean of the gradient</source>
        <translation>Das gleitende Mittel des Gradienten</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>What the step is divided by: the root of the squares kept</source>
        <translation>Wodurch der Schritt geteilt wird: die Wurzel aus den behaltenen Quadraten</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What the update adds to the parameter</source>
        <translation>Was das Update zum Parameter addiert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>The parameter after the update, once it has happened</source>
        <translation>Der Parameter nach dem Update, sobald es geschehen ist</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>✓ Right. {reason}</source>
        <translation>✓ Richtig. {reason}</translation>
    </message>
    <message>
        <source>✗ Not yet. {reason}</source>
        <translation>✗ Noch nicht. {reason}</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>forward: computes every value, from the leaves to the result.</source>
        <translation>forward: berechnet jeden Wert, von den Blättern bis zum Ergebnis.</translation>
    </message>
    <message>
        <source>backward: adds up every grad by the chain rule, from the result back to the leaves.</source>
        <translation>backward: addiert jeden grad nach der Kettenregel auf, vom Ergebnis zurück zu den Blättern.</translation>
    </message>
</context>
<context>
    <name>WalkTrack</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>before the first step</source>
        <translation>vor dem ersten Schritt</translation>
    </message>
    <message>
        <source>all steps are done</source>
        <translation>alle Schritte sind getan</translation>
    </message>
    <message>
        <source>forward · {step} of {steps}</source>
        <translation>forward · {step} von {steps}</translation>
    </message>
    <message>
        <source>backward · {step} of {steps}</source>
        <translation>backward · {step} von {steps}</translation>
    </message>
</context>
<context>
    <name>WatchPanel</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Stop when …</source>
        <translation>Anhalten, wenn …</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Colour is the sign</source>
        <extracomment>When the user wants to begin in the slope lab.</extracomment>
        <translation>Farbe ist das Vorzeichen</translation>
    </message>
    <message>
        <source>Blue is positive, orange negative: for points, weights and answers alike.</source>
        <translation>Blau ist positiv, Orange negativ: bei Punkten, Gewichten und Antworten gleichermaßen.</translation>
    </message>
    <message>
        <source>Width is strength</source>
        <translation>Breite ist die Stärke</translation>
    </message>
    <message>
        <source>The thicker a line, the larger the weight on it, of either sign.</source>
        <translation>Je dicker eine Linie, desto größer ihr Gewicht, mit beiderlei Vorzeichen.</translation>
    </message>
    <message>
        <source>Each picture is one neuron</source>
        <translation>Jedes Bild ist ein Neuron</translation>
    </message>
    <message>
        <source>It shows what this neuron answers at every point of the plane.</source>
        <translation>Es zeigt, was dieses Neuron an jedem Punkt der Ebene antwortet.</translation>
    </message>
</context>
<context>
    <name>WelcomeCard</name>
    <message>
        <source>&amp;Watch it learn</source>
        <extracomment>When the user wants to see the network learn. When the user wants to begin with a single slope. When the user has closed the card.</extracomment>
        <translation>&amp;Zusehen</translation>
    </message>
    <message>
        <source>Starts the training, as Run does (F5)</source>
        <translation>Beginnt das Training, wie Start (F5)</translation>
    </message>
    <message>
        <source>&amp;Start with a slope</source>
        <translation>&amp;Steigung zuerst</translation>
    </message>
    <message>
        <source>Opens the slope lab (Ctrl+1) and the lessons (Ctrl+L) beside it</source>
        <translation>Öffnet das Steigungslabor (Strg+1) und daneben die Lektionen (Strg+L)</translation>
    </message>
    <message>
        <source>Look &amp;around first</source>
        <translation>Erst &amp;umsehen</translation>
    </message>
    <message>
        <source>A network that has learned nothing yet</source>
        <translation>Ein Netz, das noch nichts gelernt hat</translation>
    </message>
    <message numerus="yes">
        <source>A network that has learned for %n epochs</source>
        <translation>
            <numerusform>Ein Netz, das %n Epoche lang gelernt hat</numerusform>
            <numerusform>Ein Netz, das %n Epochen lang gelernt hat</numerusform>
        </translation>
    </message>
    <message>
        <source>It should tell blue points from orange ones. Its weights are random, so the background in Output is wrong. Training mends it, step by step.</source>
        <translation>Es soll blaue Punkte von orangen unterscheiden. Seine Gewichte sind zufällig, also ist der Hintergrund unter Ausgabe falsch. Das Training bessert ihn, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>Output shows what it answers by now. Let it go on from here; Reset gives it random weights again, and Undo takes that back.</source>
        <translation>Ausgabe zeigt, was es bisher antwortet. Von hier kann es weiterlernen; Zurücksetzen gibt ihm wieder zufällige Gewichte, und Rückgängig nimmt das zurück.</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>The penalty makes large parameters costly. It is counted once, not for each sample.</source>
        <translation>Der Strafterm macht große Parameter teuer. Er zählt einmal, nicht für jedes Sample.</translation>
    </message>
    <message>
        <source>The batch&apos;s loss is the sum over its {count} samples.</source>
        <translation>Der Verlust des Batches ist die Summe über seine {count} Samples.</translation>
    </message>
    <message>
        <source>The batch&apos;s loss is the mean over its {count} samples.</source>
        <translation>Der Verlust des Batches ist das Mittel über seine {count} Samples.</translation>
    </message>
    <message>
        <source>Sample {number} adds its share to the grad of every parameter p. Pick a parameter to watch its sum grow.</source>
        <translation>Sample {number} addiert seinen Anteil zum grad jedes Parameters p. Einen Parameter wählen und seine Summe wachsen sehen.</translation>
    </message>
    <message>
        <source>Sample {number} goes forward as one step. Click its point to walk it node by node instead.</source>
        <translation>Sample {number} geht als ein Schritt vorwärts. Ein Klick auf seinen Punkt geht stattdessen Knoten für Knoten.</translation>
    </message>
    <message>
        <source>Backward begins here: L is the sum of all losses, so it moves as much as this one.</source>
        <translation>backward beginnt hier: L ist die Summe aller Verluste, bewegt sich also so weit wie dieser eine.</translation>
    </message>
    <message>
        <source>Backward begins here: L is the mean of {count} losses, so this one counts 1/{count}.</source>
        <translation>backward beginnt hier: L ist das Mittel von {count} Verlusten, also zählt dieser eine 1/{count}.</translation>
    </message>
    <message>
        <source>zero_grad is forgotten: this batch&apos;s gradients are added to those of the batch before.</source>
        <translation>zero_grad ist vergessen: Die Gradienten dieses Batches werden zu denen des vorigen addiert.</translation>
    </message>
    <message>
        <source>The gradients of all {count} parameters start at 0 again, or += would add to the batch before.</source>
        <translation>Die Gradienten aller {count} Parameter beginnen wieder bei 0, sonst addierte += zum vorigen Batch.</translation>
    </message>
    <message>
        <source>The penalty pulls every parameter towards 0, once for the batch.</source>
        <translation>Der Strafterm zieht jeden Parameter zur 0 hin, einmal je Batch.</translation>
    </message>
    <message>
        <source>The bug “=” is on: whatever this grad held before is lost.</source>
        <extracomment>A sum of more terms is shortened.</extracomment>
        <translation>Der Fehler „=“ ist ein: Was dieser grad vorher hielt, ist verloren.</translation>
    </message>
    <message>
        <source>Backward begins here: {name} moves exactly as much as itself.</source>
        <translation>backward beginnt hier: {name} bewegt sich genau so weit wie es selbst.</translation>
    </message>
    <message>
        <source>A parameter: training moves it against its gradient.</source>
        <translation>Ein Parameter: Das Training bewegt ihn gegen seinen Gradienten.</translation>
    </message>
    <message>
        <source>A leaf: nothing computes it. Nudge it, and {root} moves this many times as far.</source>
        <translation>Ein Blatt: Nichts berechnet es. Wird es angestupst, bewegt sich {root} so viele Male so weit.</translation>
    </message>
    <message>
        <source>A constant: a number in the expression without a name. It has a slope all the same.</source>
        <translation>Eine Konstante: eine Zahl im Ausdruck ohne Namen. Eine Steigung hat sie trotzdem.</translation>
    </message>
    <message>
        <source>A constant: nothing moves it.</source>
        <translation>Eine Konstante: Nichts bewegt sie.</translation>
    </message>
    <message>
        <source>The target: the right answer for this sample.</source>
        <translation>Der Zielwert: die richtige Antwort für dieses Sample.</translation>
    </message>
    <message>
        <source>An input: one number of the sample.</source>
        <translation>Ein Eingang: eine Zahl des Samples.</translation>
    </message>
    <message>
        <source>It feeds {count} nodes k, and what each gives back is added up.</source>
        <translation>Es geht in {count} Knoten k ein, und was jeder zurückgibt, wird addiert.</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <extracomment>Milliseconds between two refreshes, and between two of what runs the batch forward again.</extracomment>
        <translation>Warum diese Zahl?</translation>
    </message>
    <message>
        <source>Follow steps</source>
        <translation>Schritten folgen</translation>
    </message>
    <message>
        <source>Look at no single node: show what each step does</source>
        <translation>Keinen einzelnen Knoten ansehen: zeigen, was jeder Schritt tut</translation>
    </message>
    <message>
        <source>Pick a node in the graph, or press F11 to step: here is where its number comes from.</source>
        <translation>Im Graphen einen Knoten wählen oder mit F11 schreiten: Hier steht, woher seine Zahl kommt.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Ledger: what its grad is made of</source>
        <translation>Konto: woraus sein grad besteht</translation>
    </message>
    <message>
        <source>Nudge it and see</source>
        <translation>Anstupsen und sehen</translation>
    </message>
    <message>
        <source>Loss over this parameter</source>
        <translation>Verlust über diesem Parameter</translation>
    </message>
    <message>
        <source>Code that runs</source>
        <translation>Code, der läuft</translation>
    </message>
    <message>
        <source>{root} over this number</source>
        <translation>{root} über dieser Zahl</translation>
    </message>
    <message>
        <source>{name} · neuron {number}</source>
        <translation>{name} · Neuron {number}</translation>
    </message>
    <message>
        <source>It is frozen: it has a gradient, but stays as it is.</source>
        <extracomment>What each optimizer multiplies by the learning rate r, g being the gradient. As in engine/optim.py.</extracomment>
        <translation>Er ist eingefroren: Er hat einen Gradienten, bleibt aber, wie er ist.</translation>
    </message>
    <message>
        <source>The bug “wrong sign” is on: the step goes up the slope instead of down.</source>
        <translation>Der Fehler „falsches Vorzeichen“ ist ein: Der Schritt geht bergauf statt bergab.</translation>
    </message>
    <message>
        <source>One step of the learning rate r against the gradient g.</source>
        <translation>Ein Schritt der Lernrate r gegen den Gradienten g.</translation>
    </message>
    <message>
        <source>The velocity v rolls on: μ times what it was, plus the gradient g.</source>
        <translation>Die Geschwindigkeit v rollt weiter: μ mal das, was sie war, plus der Gradient g.</translation>
    </message>
    <message>
        <source>The velocity v rolls on, and the step looks one step ahead.</source>
        <translation>Die Geschwindigkeit v rollt weiter, und der Schritt blickt einen Schritt voraus.</translation>
    </message>
    <message>
        <source>s is the root of the sum of all g² so far: each parameter at its own pace.</source>
        <translation>s ist die Wurzel aus der Summe aller bisherigen g²: jeder Parameter in seinem eigenen Tempo.</translation>
    </message>
    <message>
        <source>s is the root of the running mean of g²: each parameter at its own pace.</source>
        <translation>s ist die Wurzel aus dem gleitenden Mittel von g²: jeder Parameter in seinem eigenen Tempo.</translation>
    </message>
    <message>
        <source>m is the running mean of g, s the root of that of g², both corrected for starting at 0.</source>
        <translation>m ist das gleitende Mittel von g, s die Wurzel aus dem von g², beide berichtigt, weil sie bei 0 beginnen.</translation>
    </message>
    <message>
        <source>Before that, the parameter shrinks a little: λ is the weight decay.</source>
        <translation>Davor schrumpft der Parameter ein wenig: λ ist der Weight Decay.</translation>
    </message>
</context>
<context>
    <name>WorkspaceActions</name>
    <message>
        <source>&amp;Slope</source>
        <translation>&amp;Steigung</translation>
    </message>
    <message>
        <source>Nudge a number and see what the result does</source>
        <translation>Eine Zahl anstupsen und sehen, was das Ergebnis tut</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>Type an expression and see its graph and its gradients</source>
        <translation>Einen Ausdruck eingeben und seinen Graphen und seine Gradienten sehen</translation>
    </message>
    <message>
        <source>N&amp;euron</source>
        <translation>N&amp;euron</translation>
    </message>
    <message>
        <source>Take a single neuron into your hands</source>
        <translation>Ein einzelnes Neuron in die Hand nehmen</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Build a network, train it and take it apart</source>
        <translation>Ein Netz bauen, trainieren und auseinandernehmen</translation>
    </message>
</context>
<context>
    <name>_LedgerTable</name>
    <message>
        <source>Grad ledger</source>
        <extracomment>More rows than this scroll. When a row was chosen that is about another node; carries that node. When a row with a node was clicked, or Enter pressed on it; carries the node.</extracomment>
        <translation>Gradientenkonto</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>Show &amp;all samples</source>
        <translation>&amp;Alle Samples zeigen</translation>
    </message>
    <message>
        <source>Forget the filter</source>
        <translation>Den Filter vergessen</translation>
    </message>
</context>
<context>
    <name>_OptionRow</name>
    <message>
        <source>Option</source>
        <extracomment>When another option was chosen. When Enter was pressed.</extracomment>
        <translation>Option</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>by nudging: their difference / 2h</source>
        <translation>durch Anstupsen: ihr Unterschied / 2h</translation>
    </message>
    <message>
        <source>grad, by the chain rule</source>
        <translation>grad, nach der Kettenregel</translation>
    </message>
    <message>
        <source>Optimizer table</source>
        <extracomment>When a row was chosen; carries the parameter, as in `TrainingState.parameters`.</extracomment>
        <translation>Tabelle des Optimierers</translation>
    </message>
</context>
</TS>
